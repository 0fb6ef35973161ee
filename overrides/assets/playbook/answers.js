/* What answers tell: which still apply, what is rare and matters, which of several runs ahead. Touches no page.
   Answers are {id: [key, …]}, a key for each scale of the page, or null where a scale is not answered yet. */
"use strict"

window.__pb_answers = check => {
  const VERSION = 1
  const MOST = 500 // of anything in a link or a file that somebody may have made by hand
  const ids = check.groups.flatMap(group => group.questions)
  const steps = check.scales.map(scale => new Map(scale.steps.map(([key], place) => [key, place])))
  const turns = check.scales.map(scale => scale.turn)
  const elsewhere = new Map(check.elsewhere.flatMap(page => page.questions.map(id => [id, page])))
  const now = window.__pb_led({ known: new Map(Object.entries(check.items)), led: check.led, left: check.left })

  // what a question's own answer tells, and nothing else does
  const judged = (answers, id) => {
    const places = steps.map((scale, at) => scale.get(answers[id]?.[at]) ?? -1)
    const whole = places.every(place => place >= 0)
    const rare = whole && places[0] <= turns[0]
    const matters = whole && (places.length === 1 || places[1] >= turns[1])
    const answered = places.some(place => place >= 0)
    return { id, number: ids.indexOf(id) + 1, places, answered, whole, wanting: rare && matters, strong: !rare && matters }
  }
  const all = answers => ids.map(id => judged(answers, id))

  // the more it matters and the rarer it is, the further in front
  const most = (places, sign) => (places[1] ?? 0) * 100 - sign * places[0]
  const sorted = (found, sign) =>
    found.sort((one, other) => most(other.places, sign) - most(one.places, sign) || one.number - other.number)
  const wanting = answers => sorted(all(answers).filter(each => each.wanting), 1)
  const strong = answers => sorted(all(answers).filter(each => each.strong), -1)

  // how often, on the average of a group; null where nothing is answered
  const groups = answers =>
    check.groups.map(group => {
      const places = group.questions.map(id => judged(answers, id).places[0]).filter(place => place >= 0)
      const sum = places.reduce((before, place) => before + place, 0)
      return { ...group, answered: places.length, level: places.length ? sum / places.length : null }
    })

  // by a step or more, where at least half of each was answered
  const isAhead = (one, other) =>
    [one, other].every(group => group && group.answered && group.answered * 2 >= group.questions.length) &&
    one.level - other.level >= 1

  const plainly = value => typeof value === "object" && value !== null && !Array.isArray(value)

  // what a link or a file holds, as far as it applies here; null where it holds no answers
  const read = value => {
    if (!plainly(value) || value.version !== VERSION || !plainly(value.answers)) return null
    const found = { answers: {}, told: [], elsewhere: new Map(), otherScale: [] }
    found.on = window.__pb_days.is(value.on) ? value.on : ""
    for (const [id, keys] of Object.entries(value.answers).slice(0, MOST)) {
      const given = Array.isArray(keys) ? keys : []
      if (ids.includes(id)) {
        const read = steps.map((scale, at) => (scale.has(given[at]) ? given[at] : null))
        if (read.some(key => key !== null)) found.answers[id] = read
        if (read.some((key, at) => key !== (given[at] ?? null))) found.otherScale.push(id)
      } else if (elsewhere.has(id)) {
        found.elsewhere.set(elsewhere.get(id).title, elsewhere.get(id).url)
      } else {
        const { items, ...led } = now(id)
        found.told.push(...(items.length ? items.map(item => ({ item, ...led })) : [{ ...led }]))
      }
    }
    return found
  }

  const written = (answers, on) => {
    const given = ids.filter(id => judged(answers, id).answered).map(id => [id, answers[id]])
    return { version: VERSION, page: check.page, on, answers: Object.fromEntries(given) }
  }

  return { VERSION, ids, judged, all, wanting, strong, groups, isAhead, read, written }
}
