/* Draws what answers tell: of a self-check what stands out, a picture, a table and advice; of the diagnosis what to do. */
"use strict"

window.__pb_result = (check, logic, root) => {
  const [make, grown, table, filled] = [window.__pb_make, window.__pb_grown, window.__pb_table, window.__pb_filled]
  const { words, scales, rtl } = check
  const SHOWN = 3 // of each list; the rest is folded
  const part = (name, of = document) => of.querySelector(`[data-pb="${name}"]`)
  const labelOf = (scale, place) => (place < 0 ? "" : scales[scale].steps[place][1])
  const textOf = id =>
    document.querySelector(`[data-pb-asked="${id}"] :is(.pb-asked__text, .pb-item__text)`).textContent.trim()
  const listed = texts => texts.reduce((first, next) => filled(words.listed, { first, next }))
  const kindOf = found => (found.wanting ? words.wanting : found.strong ? words.strong : "")

  const number = found => make("span", found.number, "pb-asked__number")

  const standing = (title, found, none, kind) => {
    const block = grown(make("div", "", `pb-standout pb-standout--${kind}`), make("h3", title))
    if (!found.length) return grown(block, make("p", none))
    const list = make("ul")
    for (const each of found.slice(0, SHOWN)) list.append(grown(make("li"), number(each), ` ${textOf(each.id)}`))
    return grown(block, list)
  }

  const picture = found => {
    const whole = found.filter(each => each.whole)
    const numbers = whole.filter(each => each.wanting).map(each => each.number)
    const wanting = numbers.length ? listed(numbers) : words["none-wanting"]
    const told = filled(words["picture-told"], { count: whole.length, wanting })
    const sizes = scales.map(scale => scale.steps.length)
    const drawn = window.__pb_picture.map(whole, sizes, scales.map(scale => scale.turn), rtl, told)
    const axis = (name, scale, places) => {
      const labels = make("div", "", `pb-map__${name}`)
      labels.append(...places.map(place => make("span", labelOf(scale, place))))
      labels.setAttribute("aria-hidden", "true")
      return labels
    }
    const upwards = scales[1].steps.map((_step, place) => place).reverse()
    const key = make("p", "", "pb-map__key")
    key.append(make("span", words.wanting, "pb-map__wanting"), make("span", words.strong, "pb-map__strong"))
    const grid = grown(
      make("div", "", "pb-map__grid"),
      make("p", words.much, "pb-map__much"),
      axis("rows", 1, upwards),
      drawn,
      axis("columns", 0, scales[0].steps.map((_step, place) => place)),
      make("p", words.often, "pb-map__often"),
    )
    return grown(make("figure", "", "pb-map"), make("figcaption", words.picture), grid, key)
  }

  // folded, and as open as it was
  const folded = (name, title, ...children) => {
    const details = grown(make("details", "", "pb-folded"), make("summary", title), ...children)
    details.dataset.pb = name
    details.open = part(name, root)?.open ?? false
    return details
  }

  const allAnswers = found => {
    const order = answered => (answered.wanting ? 0 : answered.strong ? 1 : 2)
    const rows = found
      .filter(each => each.answered)
      .sort((one, other) => order(one) - order(other) || one.number - other.number)
      .map(each => [
        [number(each), ` ${textOf(each.id)}`],
        labelOf(0, each.places[0]),
        labelOf(1, each.places[1]),
        kindOf(each),
      ])
    const titles = [words.question, words.often, words.much, words["stands-out"]]
    return folded("table", words.table, table("pb-answers", titles, rows))
  }

  const sideBySide = answers => {
    const groups = logic.groups(answers)
    if (groups.length < 2) return []
    const steps = scales[0].steps.length
    const rows = groups.map(group => {
      const bar = make("div", "", "pb-bar")
      if (group.level !== null) {
        const near = labelOf(0, Math.round(group.level))
        bar.append(window.__pb_picture.bar(group.level / (steps - 1), steps, rtl))
        bar.append(make("span", Number.isInteger(group.level) ? near : filled(words.about, { step: near })))
      }
      return [group.title, bar, filled(words.of, { number: group.answered, count: group.questions.length })]
    })
    return [make("h3", words["side-by-side"]), table("pb-beside", ["", words.often, words.answered], rows)]
  }

  const ahead = answers => {
    const groups = new Map(logic.groups(answers).map(group => [group.id, group]))
    const told = [...document.querySelectorAll("[data-pb-ahead]")].filter(each => {
      const [one, other] = each.dataset.pbAhead.split(" ")
      return logic.isAhead(groups.get(one), groups.get(other))
    })
    if (!told.length) return []
    const list = make("ul", "", "pb-ahead")
    for (const each of told) list.append(grown(make("li"), each.content.cloneNode(true)))
    return [make("h3", words.ahead), list]
  }

  const why = found => {
    const [often, much] = found.places.map((place, scale) => labelOf(scale, place))
    const told = filled(words.why, { question: textOf(found.id), often, much, answer: often })
    return grown(make("p", "", "pb-advised__why"), number(found), ` ${told}`)
  }

  const advised = found => {
    const entry = make("li", "", "pb-advised__of")
    entry.dataset.pbAdvised = found.id
    const helps = document.querySelector(`[data-pb-helps="${found.id}"]`).cloneNode(true)
    helps.removeAttribute("data-pb-helps")
    for (const item of helps.querySelectorAll(".pb-commitment")) {
      const title = item.querySelector("a").textContent
      item.append(" ", window.__pb_choice(item.dataset.pbItem, title, found.id))
    }
    return grown(entry, why(found), helps)
  }

  const list = (found, draw) => grown(make("ul", "", "pb-advised"), ...found.map(draw))
  const advice = (found, draw) => {
    const rest = found.slice(SHOWN)
    const more = filled(words["advice-more"], { count: rest.length })
    return [list(found.slice(0, SHOWN), draw), ...(rest.length ? [folded("more", more, list(rest, draw))] : [])]
  }

  const selfCheck = answers => {
    const [found, wanting] = [logic.all(answers), logic.wanting(answers)]
    const whole = found.filter(each => each.whole)
    if (!whole.length) return [make("p", words.empty)]
    const standout = grown(
      make("div", "", "pb-standouts"),
      standing(words.strong, logic.strong(answers), words["none-strong"], "strong"),
      standing(words.wanting, wanting, words["none-wanting"], "wanting"),
    )
    const told = [standout, picture(found), allAnswers(found), ...sideBySide(answers), ...ahead(answers)]
    if (wanting.length) return [...told, make("h3", words.advice), ...advice(wanting, advised)]
    // of what is not answered yet, nothing can be said
    return whole.length < found.length ? told : [...told, make("p", words["advice-none"], "pb-kind")]
  }

  const shown = name => part(name).content.cloneNode(true)
  const toPutRight = found => {
    const entry = grown(make("li", "", "pb-advised__of"), why(found))
    entry.dataset.pbAdvised = found.id
    const told = document.querySelector(`[data-pb-if-not="${found.id}"]`)
    return told ? grown(entry, told.content.cloneNode(true)) : entry
  }
  const diagnosis = answers => {
    const [found, wanting] = [logic.all(answers), logic.wanting(answers)]
    const left = found.filter(each => !each.whole).length
    if (left === found.length) return [make("p", words.empty)]
    const told = make("div", "", "pb-recommended")
    if (wanting.length) return [grown(told, shown("put-right-first")), ...advice(wanting, toPutRight)]
    return [grown(told, left ? make("p", filled(words["so-far"], { count: left })) : shown("train-now"))]
  }

  const show = answers => root.replaceChildren(...(scales.length > 1 ? selfCheck : diagnosis)(answers))
  return { show, textOf }
}
