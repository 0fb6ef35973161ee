/* The page of one's own commitments: what is chosen stands in the address, and on the device if the reader wants it. */
"use strict"

{
  const root = document.querySelector("[data-pb-commitments]")
  const part = name => root.querySelector(`[data-pb="${name}"]`)
  const [restored, sent, heading, another] = ["restored", "sent", "heading", "another"].map(part)
  const [entriesList, form, many, past, ask] = ["entries", "entry", "many", "past", "ask"].map(part)
  const sheet = document.querySelector(".pb-sheet")
  const onPaper = sheet.querySelector('[data-pb-sheet="entries"]')
  const roomToWrite = [...onPaper.children]
  const [make, filled, days] = [window.__pb_make, window.__pb_filled, window.__pb_days]
  const commitments = window.__pb_commitments(JSON.parse(part("known").textContent))
  const all = part("all").href
  const most = Number(root.dataset.pbMost)
  const { pbAlready, pbGone, pbReminder } = root.dataset
  const say = (words, title) => window.__pb_say(filled(words, { title }))

  let state = { entries: [], earlier: [], ask: "" }
  let foreign = false // of a link that somebody sent: shown, and kept only if the reader says so

  const keep = () => {
    const { entries } = state
    const hash = entries.length || state.ask ? commitments.written(state) : location.pathname + location.search
    history.replaceState(history.state, "", hash)
    part("link").value = window.__pb_published(location.href)
    // what is chosen goes along, and comes back with what is chosen there
    part("all").href = entries.length ? all + commitments.written(state) : all
    if (!foreign) commitments.keep(state)
  }

  const showSheet = () => {
    const set = (within, name, words) => (within.querySelector(`[data-pb-sheet="${name}"]`).textContent = words)
    const drawn = state.entries.map(entry => {
      const page = part("on-paper").content.firstElementChild.cloneNode(true)
      const { item, question } = entry
      set(page, "chosen", commitments.titleOf(entry))
      set(page, "why", [item?.within, item?.aim, question?.title].filter(Boolean).join(" · "))
      set(page, "by", [days.told(entry.day), entry.time].filter(Boolean).join(", "))
      set(page, "note", entry.note)
      page.querySelector(`[data-pb-came="${entry.came}"]`)?.classList.add("pb-sheet__ticked")
      return page
    })
    onPaper.replaceChildren(...(drawn.length ? drawn : roomToWrite))
    set(sheet, "ask", state.ask)
  }

  const showEarlier = () => {
    part("earlier").hidden = !state.earlier.length
    past.replaceChildren(
      ...state.earlier.map(entry => {
        const { pbDone, pbPartly, pbNot } = past.dataset
        const came = { done: pbDone, partly: pbPartly, not: pbNot }[entry.came]
        const made = make("li")
        made.append(make("span", commitments.titleOf(entry)))
        made.append(make("small", [days.told(entry.day), came, entry.note].filter(Boolean).join(" · ")))
        return made
      }),
    )
  }

  const show = () => {
    const count = state.entries.length
    part("empty").hidden = count > 0
    part("made").hidden = !count
    part("own-form").hidden = count >= commitments.MOST
    sent.hidden = !foreign
    many.textContent = most && count > most ? many.dataset.pbWords : ""
    showSheet()
    showEarlier()
    keep()
  }

  const drawn = (entry, at) => {
    const shown = form.content.firstElementChild.cloneNode(true)
    const within = name => shown.querySelector(`[data-pb-part="${name}"]`)
    const title = commitments.titleOf(entry)
    const link = make(entry.item ? "a" : "span", title)
    if (entry.item) link.href = entry.item.url
    within("title").append(link)
    within("title").id = `mine-${at}`
    const why = within("why")
    why.textContent = [
      entry.item?.within,
      entry.question && filled(why.dataset.pbQuestion, { question: entry.question.title }),
    ].filter(Boolean).join(" · ")
    why.hidden = !why.textContent
    const came = shown.querySelector("details")
    came.open = Boolean(entry.came) || commitments.isDue(entry)
    if (came.open) within("times").before(came)
    within("then").hidden = !entry.came
    for (const field of shown.querySelectorAll("[data-pb-of]")) {
      if (field.type === "radio") field.name = `came-${at}`
      if (field.type === "radio") field.checked = field.value === entry.came
      else field.value = entry[field.dataset.pbOf]
    }
    for (const control of shown.querySelectorAll("fieldset, input:not([type=radio]), button:not([aria-label])")) {
      control.setAttribute("aria-describedby", `mine-${at}`)
    }
    const out = shown.querySelector('[data-pb-do="out"]')
    out.setAttribute("aria-label", filled(out.getAttribute("aria-label"), { title }))
    return shown
  }

  const showEntries = () => {
    entriesList.replaceChildren(...state.entries.map(drawn))
    ask.value = state.ask
    show()
  }

  const remind = entry => {
    const { pbTitle, pbBack } = entriesList.dataset
    const title = commitments.titleOf(entry)
    const alone = commitments.written({ entries: [{ ...entry, came: "", note: "" }], ask: "" })
    const back = window.__pb_published(new URL(alone, location.href).href)
    const event = window.__pb_calendar({
      uid: `${entry.key}@${new URL(back).host || "playbook"}`,
      made: new Date(),
      day: entry.day,
      time: entry.time,
      title: filled(pbTitle, { title }),
      lines: [title, entry.item?.within ?? "", `${pbBack} ${back}`].filter(Boolean),
      address: entry.item ? window.__pb_published(new URL(entry.item.url, location.href).href) : back,
    })
    const name = `${document.querySelector("h1").firstChild.textContent.trim()} ${entry.day}.ics`
    window.__pb_save(name, "text/calendar;charset=utf-8", event)
    say(pbReminder)
  }

  const without = (at, focused) => {
    const [entry] = state.entries.splice(at, 1)
    showEntries()
    say(pbGone, commitments.titleOf(entry))
    focused.focus()
  }

  const ended = at => (state.earlier = commitments.withEarlier(state.earlier, state.entries[at]))

  const acts = {
    remind: at => remind(state.entries[at]),
    out: at => without(at, heading),
    "let-go": at => {
      ended(at)
      without(at, heading)
    },
    another: at => {
      ended(at)
      without(at, another)
    },
    again: at => {
      ended(at)
      state.entries[at] = commitments.again(state.entries[at])
      showEntries()
      entriesList.children[at].querySelector('[data-pb-of="day"]').focus()
    },
  }

  const placeOf = event => [...entriesList.children].indexOf(event.target.closest("li"))
  const read = { day: commitments.dayIn, time: commitments.timeIn, came: came => came, note: commitments.wordsIn }

  entriesList.addEventListener("click", event => {
    const button = event.target.closest("[data-pb-do]")
    if (button) acts[button.dataset.pbDo](placeOf(event))
  })
  entriesList.addEventListener("input", event => {
    const [at, name] = [placeOf(event), event.target.dataset.pbOf]
    const entry = { ...state.entries[at] }
    entry[name] = read[name](event.target.value, entry[name])
    state.entries[at] = entry
    const shown = entriesList.children[at]
    shown.querySelector('[data-pb-part="then"]').hidden = !entry.came
    if (commitments.isDue(entry)) shown.querySelector("details").open = true
    show()
  })
  part("own-form").addEventListener("submit", event => {
    event.preventDefault()
    const words = part("own-words")
    if (!words.value.trim()) return
    state.entries.push(commitments.entryOfOwn(words.value.trim()))
    words.value = ""
    showEntries()
    entriesList.lastElementChild.querySelector('[data-pb-of="day"]').focus()
  })
  ask.addEventListener("input", () => {
    state.ask = commitments.wordsIn(ask.value)
    show()
  })
  part("copy").addEventListener("click", () => window.__pb_copy(part("link").value))
  part("print").addEventListener("click", () => print())
  part("over").addEventListener("click", () => {
    state = { ...state, entries: [], ask: "" }
    restored.replaceChildren()
    showEntries()
    heading.focus()
  })

  const keysOf = kept => new Set([...kept.entries, ...kept.earlier].map(entry => entry.key))

  // what is kept, with what a link adds to it; a link of somebody else is shown for itself
  const load = () => {
    const [kept, link] = [commitments.kept(), commitments.read()]
    const opened = link && link !== "broken" ? link : null
    restored.replaceChildren()
    if (link === "broken") restored.append(make("p", restored.dataset.pbBroken))
    if (opened) window.__pb_restored(restored, opened.told)
    foreign = Boolean(kept && opened?.entries.some(entry => entry.key && !keysOf(kept).has(entry.key)))
    const fresh = opened?.entries.filter(entry => !entry.key) ?? []
    const base = foreign || !kept ? { entries: [], ask: "", ...opened, earlier: [] } : kept
    const before = base.entries.filter(entry => !fresh.includes(entry))
    state = { ...base, entries: before }
    for (const entry of fresh) {
      const already = entry.item && before.some(({ item }) => item === entry.item)
      if (already) say(pbAlready, entry.item.title)
      else before.push(entry)
    }
    state.entries = before.map(commitments.begun)
    showEntries()
  }
  const takeOver = () => {
    const kept = commitments.kept()
    const theirs = state.entries.filter(entry => !keysOf(kept).has(entry.key))
    state = { ...kept, entries: [...kept.entries, ...theirs] }
    foreign = false
    showEntries()
    heading.focus()
  }
  part("take").addEventListener("click", takeOver)
  part("own").addEventListener("click", () => {
    history.replaceState(history.state, "", location.pathname + location.search)
    load()
    heading.focus()
  })
  document.addEventListener("pb:keeping", event => {
    if (!window.__pb_keeping.wanted()) state.earlier = []
    else if (!event.detail.here) return
    foreign = false
    show()
  })
  // the skip link leads within the page, and leaves what is chosen alone
  addEventListener("hashchange", () => (commitments.read() ? load() : keep()))
  load()
  root.hidden = false
}
