/* A page whose questions are answered: takes in what is ticked, shows what it tells, and keeps it where that is wanted. */
"use strict"

{
  const [make, filled] = [window.__pb_make, window.__pb_filled]
  const part = name => document.querySelector(`[data-pb="${name}"]`)
  const check = JSON.parse(part("check").textContent)
  const { words } = check
  const logic = window.__pb_answers(check)
  const sharing = window.__pb_sharing(check, logic)
  const { show, textOf } = window.__pb_result(check, logic, part("result"))
  const [opened, restored, progress, said, shared] = ["opened", "restored", "progress", "said", "shared"].map(part)
  const radios = [...document.querySelectorAll("[data-pb-scale] input")]
  const placeOf = radio => {
    const scale = radio.closest("[data-pb-scale]")
    return [scale.closest("[data-pb-asked]").dataset.pbAsked, Number(scale.dataset.pbScale)]
  }
  const day = on => filled(words["day-form"], { day: on })
  const { today, told } = window.__pb_days

  let mine = {}
  let answers = mine // what the page shows: the reader's own, or those of a link or a file
  let cleared = null // what "start anew" took away, until something else is answered
  const isMine = () => answers === mine

  const tick = () => {
    for (const radio of radios) {
      const [id, scale] = placeOf(radio)
      radio.checked = answers[id]?.[scale] === radio.value
    }
  }

  const showTrend = () => {
    const place = part("trend")
    place.replaceChildren()
    const days = check.scales.length > 1 ? sharing.days() : []
    if (days.length < 2) return
    const titles = [words.day, words.answered, words.strong, words.wanting]
    const rows = days.map(({ on, answered, strong, wanting }) => [day(on), answered, strong, wanting])
    const table = window.__pb_table("pb-trend", titles, rows)
    table.prepend(make("caption", words.trend))
    place.append(table)
  }

  const refresh = () => {
    const found = logic.all(answers)
    const done = found.filter(each => each.whole).length
    progress.max = found.length
    progress.value = done
    part("progress-said").textContent = filled(words.progress, { done, count: found.length })
    part("link-made").hidden = true
    part("result").parentElement.classList.toggle("pb-result--empty", !found.some(each => each.answered))
    show(answers)
    showTrend()
  }

  const keep = () => isMine() && sharing.keep(mine, today())

  // what is told of answers that are not the reader's own, or are of another day
  const tell = (text, ...buttons) => {
    const row = make("p", "", "pb-opened__ways")
    for (const [title, act] of buttons) {
      const button = make("button", title, "pb-button")
      button.type = "button"
      button.addEventListener("click", act)
      row.append(button)
    }
    opened.replaceChildren(...(text ? [make("p", text)] : []), ...(buttons.length ? [row] : []))
  }

  const leave = () => {
    if (window.__pb_fragment.read("answers")) history.replaceState(history.state, "", location.pathname + location.search)
    restored.replaceChildren()
    tell("")
    tick()
    refresh()
    document.querySelector("[data-pb-scale] input").focus()
  }
  const takeOver = () => {
    mine = answers
    keep()
    leave()
  }
  const putAway = () => {
    answers = mine
    leave()
  }

  // shows answers of a link or a file beside those that are kept, until the reader says what becomes of them
  const open = (found, broken) => {
    restored.replaceChildren()
    if (!found) {
      restored.append(make("p", broken))
      return
    }
    window.__pb_restored(restored, found.told)
    for (const id of found.otherScale) {
      restored.append(make("p", filled(words["other-scale"], { title: textOf(id) })))
    }
    for (const [title, url] of found.elsewhere) {
      const line = make("p")
      const [before, after] = words.elsewhere.split("{title}")
      const link = make("a", title)
      link.href = url
      line.append(before, link, after)
      restored.append(line)
    }
    answers = found.answers
    tell(filled(words.from, { date: found.on ? told(found.on) : "–" }), [words.take, takeOver], [words.back, putAway])
    tick()
    refresh()
  }

  const restore = () => {
    const found = sharing.linked()
    if (found !== undefined) open(found, restored.dataset.pbBroken)
  }

  for (const radio of radios) {
    radio.addEventListener("change", () => {
      const [id, scale] = placeOf(radio)
      answers[id] = check.scales.map((_scale, at) => (at === scale ? radio.value : (answers[id]?.[at] ?? null)))
      forget()
      keep()
      refresh()
      if (!logic.judged(answers, id).whole) return
      const [wanting, strong] = [logic.wanting(answers).length, logic.strong(answers).length]
      said.textContent = check.scales.length > 1 ? filled(words.said, { wanting, strong }) : part("progress-said").textContent
    })
  }

  const anew = part("anew")
  const first = anew.textContent
  const forget = () => {
    cleared = null
    anew.textContent = first
  }
  anew.addEventListener("click", () => {
    const before = cleared
    if (before) forget()
    else {
      cleared = { ...answers }
      anew.textContent = anew.dataset.pbUndo
    }
    for (const id of Object.keys(answers)) delete answers[id]
    Object.assign(answers, before ?? {})
    shared.textContent = before ? "" : words.cleared
    keep()
    tick()
    refresh()
  })

  part("make-link").addEventListener("click", () => {
    part("link").value = sharing.link(answers, today())
    part("link-made").hidden = false
    part("link").focus()
    part("link").select()
  })
  part("copy").addEventListener("click", () => window.__pb_copy(part("link").value))
  part("save").addEventListener("click", () => sharing.save(answers, today()))
  part("open").addEventListener("click", () => part("file").click())
  part("file").addEventListener("change", async event => {
    const [file] = event.target.files
    if (file) open(await sharing.opened(file), words.foreign)
    event.target.value = ""
    opened.scrollIntoView({ block: "center" })
  })
  part("print").addEventListener("click", () => print())
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll(".pb-result details")) details.open = true
  })
  addEventListener("hashchange", restore)
  document.addEventListener("pb:keeping", event => {
    if (event.detail.here) keep()
    refresh()
  })

  const kept = sharing.kept()
  mine = answers = kept.answers
  if (kept.on && kept.on !== today() && Object.keys(mine).length) tell(filled(words["kept-of"], { date: told(kept.on) }))
  tick()
  refresh()
  restore()
  // not by a class: pages are exported, too, to where none of our scripts run
  for (const each of document.querySelectorAll("[data-pb-needs-scripts]")) each.hidden = false
}
