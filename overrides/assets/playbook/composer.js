/* The page on which a trainer composes a session: what is chosen stands in the address alone, and nothing is sent. */
"use strict"

{
  const root = document.querySelector("[data-pb-composer]")
  const part = name => root.querySelector(`[data-pb="${name}"]`)
  const [restored, title, start] = ["restored", "title", "start"].map(part)
  const [find, kind, count, found, more, own] = ["find", "kind", "count", "found", "more", "own"].map(part)
  const [entriesList, form, made, rows, link, pack] = ["entries", "entry", "made", "rows", "link", "pack"].map(part)
  const AT_ONCE = 12
  const site = new URL(root.dataset.pbComposer, location.href).href.replace(/[^/]+\/[^/]+$/, "")

  const [make, filled] = [window.__pb_make, window.__pb_filled]
  const say = (words, places) => window.__pb_say(filled(words, places))

  const compose = session => {
    let entries = []
    const titleOf = entry => entry.own ?? entry.item.title

    const linkTo = item => {
      const made = make("a", item.title)
      made.href = site + item.url
      return made
    }

    // none from a file: nobody else could type that
    const shortAddress = item => {
      const address = window.__pb_published(`${site}go/${item.id}/`)
      if (address.startsWith("file:")) return []
      const made = make("p", address.replace(/^[a-z]+:\/\//, "").replace(/\/$/, ""), "pb-composer__address")
      made.dir = "ltr"
      return [made]
    }

    const keep = () => {
      const hash = session.written({ title: title.value, start: start.value, entries })
      const address = entries.length || title.value || start.value ? hash : location.pathname + location.search
      history.replaceState(history.state, "", address)
      link.value = window.__pb_published(location.href)
    }

    const row = (className, begins, cells, minutes) => {
      const made = make("tr", "", className)
      const [hours, first] = start.value.split(":").map(Number)
      const clock = make("td", start.value ? window.__pb_clock(hours * 60 + first + begins, start.dataset.pbLater) : "")
      clock.hidden = !start.value
      const what = make("td")
      what.append(cells)
      const running = `${Math.floor(begins / 60)}:${String(begins % 60).padStart(2, "0")}`
      made.append(make("td", running), clock, what, make("td", filled(rows.dataset.pbMinutes, { count: minutes })))
      return made
    }

    const showAgenda = () => {
      const { slots, minutes } = session.laidOut(entries)
      part("clock").hidden = !start.value
      rows.replaceChildren()
      slots.forEach(({ entry, begins, ends }, at) => {
        rows.append(row("pb-agenda__step", begins, titleOf(entry), entry.minutes))
        if (entry.pause && at < slots.length - 1) {
          rows.append(row("pb-agenda__pause", ends, rows.dataset.pbPause, entry.pause))
        }
      })
      rows.append(row("pb-agenda__end", minutes, rows.dataset.pbInAll, minutes))
    }

    const showMaterials = () => {
      const needed = part("needed")
      const used = new Set(entries.map(entry => entry.item?.workshop).filter(Boolean))
      const lists = { both: new Set(), in_person: new Set(), remote: new Set() }
      for (const workshop of used) {
        for (const [name, list] of Object.entries(window.__pb_items.materials[workshop] ?? {})) {
          for (const one of list) lists[name].add(one)
        }
      }
      const words = { both: needed.dataset.pbBoth, in_person: needed.dataset.pbInPerson, remote: needed.dataset.pbRemote }
      needed.replaceChildren()
      for (const [name, list] of Object.entries(lists)) {
        if (!list.size) continue
        const note = make("div", "", "pb-note")
        const points = make("ul")
        points.append(...[...list].map(one => make("li", one)))
        note.append(make("p", words[name], "pb-note__label"), points)
        needed.append(note)
      }
      part("materials").hidden = !needed.children.length
    }

    /* What a step works with: without it, nobody could do what the step asks. */
    const listOf = items => {
      const list = make("ul")
      for (const { title, text, say } of items) {
        const one = make("li")
        one.append(make(text ? "strong" : "span", title), ...(text ? [" ", text[0]] : []))
        for (const words of say ?? []) one.append(" ", make("q", words))
        list.append(one)
      }
      return list
    }

    const showPack = () => {
      pack.replaceChildren()
      for (const entry of entries) {
        const item = make("div", "", "pb-item")
        const heading = make("p", entry.own ?? "", "pb-item__title")
        if (entry.item) heading.append(linkTo(entry.item))
        item.append(heading)
        if (entry.item) item.append(...shortAddress(entry.item))
        for (const text of entry.item?.text ?? []) item.append(make("p", text))
        for (const words of entry.item?.say ?? []) {
          const quote = make("blockquote")
          quote.append(make("p", words))
          const block = make("div", "", "pb-say")
          block.append(quote)
          item.append(block)
        }
        const used = (entry.item?.uses ?? []).map(id => session.known.get(id)).filter(Boolean)
        if (used.length) item.append(listOf(used))
        item.append(make("div", "", "pb-composer__room"))
        pack.append(item)
      }
    }

    const show = () => {
      part("empty").hidden = entries.length > 0
      made.hidden = !entries.length
      part("printed").textContent = title.value
      showAgenda()
      showMaterials()
      showPack()
    }

    const refresh = () => {
      show()
      keep()
    }

    const showEntries = () => {
      entriesList.replaceChildren()
      for (const entry of entries) {
        const shown = form.content.firstElementChild.cloneNode(true)
        const heading = shown.querySelector(".pb-composer__title")
        if (entry.item) heading.append(linkTo(entry.item))
        else heading.textContent = entry.own
        for (const field of shown.querySelectorAll("[data-pb-of]")) {
          field.value = entry[field.dataset.pbOf]
          field.setAttribute("aria-label", `${field.getAttribute("aria-label")}: ${titleOf(entry)}`)
        }
        for (const button of shown.querySelectorAll("[data-pb-do]")) {
          button.setAttribute("aria-label", filled(button.getAttribute("aria-label"), { title: titleOf(entry) }))
        }
        entriesList.append(shown)
      }
      refresh()
    }

    const add = (...more) => {
      entries.push(...more)
      showEntries()
      say(root.dataset.pbAdded, { title: more.map(titleOf).join(" · ") })
    }

    const addItem = item =>
      add(...(item.steps ?? [item.id]).map(id => session.entryOf(session.known.get(id))))

    /* What has all words in its title comes before what has them in its text. */
    const matching = () => {
      const sought = find.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
      const holds = (...texts) => sought.every(word => texts.join(" ").toLocaleLowerCase().includes(word))
      const places = { title: [], elsewhere: [] }
      for (const item of window.__pb_items.items) {
        if (kind.value && item.kind !== kind.value) continue
        if (holds(item.title)) places.title.push(item)
        else if (holds(item.title, item.within ?? "", ...(item.text ?? []))) places.elsewhere.push(item)
      }
      return [...places.title, ...places.elsewhere]
    }

    const showFound = (shown = AT_ONCE) => {
      const matches = matching()
      count.textContent = filled(count.dataset.pbFound, { count: matches.length })
      more.hidden = matches.length <= shown
      found.replaceChildren()
      for (const item of matches.slice(0, shown)) {
        const entry = make("li")
        const button = make("button", "+", "pb-button")
        button.type = "button"
        button.setAttribute("aria-label", filled(found.dataset.pbAdd, { title: item.title }))
        button.addEventListener("click", () => addItem(item))
        const text = make("span")
        text.append(linkTo(item), make("small", window.__pb_items.kinds[item.kind]))
        entry.append(button, text)
        found.append(entry)
      }
    }

    const move = (at, to, way) => {
      if (to < 0 || to >= entries.length) return
      const [entry] = entries.splice(at, 1)
      entries.splice(to, 0, entry)
      showEntries()
      entriesList.children[to].querySelector(`[data-pb-do="${way}"]`).focus()
      say(root.dataset.pbMoved, { title: titleOf(entry), place: to + 1, count: entries.length })
    }

    const takeOut = at => {
      const [entry] = entries.splice(at, 1)
      showEntries()
      const next = entriesList.children[Math.min(at, entries.length - 1)]
      ;(next?.querySelector('[data-pb-do="out"]') ?? part("session")).focus()
      say(root.dataset.pbTakenOut, { title: titleOf(entry) })
    }

    const restore = () => {
      const kept = session.read()
      restored.replaceChildren()
      if (kept === null) return
      if (kept === "broken") {
        restored.append(make("p", restored.dataset.pbBroken))
        return
      }
      title.value = kept.title
      start.value = kept.start
      entries = kept.entries
      window.__pb_restored(restored, [...entries, ...kept.missing])
      showEntries()
    }

    entriesList.addEventListener("click", event => {
      const button = event.target.closest("[data-pb-do]")
      if (!button) return
      const at = [...entriesList.children].indexOf(button.closest("li"))
      const way = button.dataset.pbDo
      if (way === "out") takeOut(at)
      else move(at, way === "up" ? at - 1 : at + 1, way)
    })
    entriesList.addEventListener("input", event => {
      const at = [...entriesList.children].indexOf(event.target.closest("li"))
      entries[at] = { ...entries[at], [event.target.dataset.pbOf]: session.minutesOf(event.target.value) }
      refresh()
    })
    part("own-form").addEventListener("submit", event => {
      event.preventDefault()
      if (!own.value.trim()) return
      add(session.entryOfOwn(own.value.trim()))
      own.value = ""
    })
    for (const field of [title, start]) field.addEventListener("input", refresh)
    for (const field of [find, kind]) field.addEventListener("input", () => showFound())
    more.addEventListener("click", () => {
      const before = found.children.length
      showFound(before + AT_ONCE)
      found.children[before].querySelector("button").focus()
    })
    part("copy").addEventListener("click", () => window.__pb_copy(link.value))
    part("print").addEventListener("click", () => print())
    part("over").addEventListener("click", () => {
      title.value = start.value = ""
      entries = []
      restored.replaceChildren()
      showEntries()
      part("session").focus()
    })
    addEventListener("hashchange", restore)

    for (const [id, called] of Object.entries(window.__pb_items.kinds)) {
      const option = make("option", called)
      option.value = id
      kind.append(option)
    }
    showFound()
    show()
    restore()
  }

  // what can be composed, as a script: a browser reads no other data from a folder on a disk
  const load = (address, then) => {
    const script = make("script")
    script.src = address
    script.addEventListener("load", then)
    document.head.append(script)
  }
  load(root.dataset.pbComposer, () => compose(window.__pb_session(window.__pb_items)))
}
