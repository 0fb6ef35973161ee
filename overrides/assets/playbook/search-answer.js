/* What does Material's search dialog show for a query? Needs the other search-*.js; pure, but for its words. */
"use strict"

const playbookAnswer = (() => {
  const TEASER = 180
  const TELLING = 0.35 // how much of the weightiest word another must weigh to be marked

  const escaped = text => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`)

  const marked = (ready, text, terms) => {
    let [html, end] = ["", 0]
    for (const word of ready.read(text).filter(({ term }) => terms.has(term))) {
      html += escaped(text.slice(end, word.start))
      html += `<mark data-md-highlight>${escaped(text.slice(word.start, word.end))}</mark>`
      end = word.end
    }
    return (html + escaped(text.slice(end))).replace(/<\/mark>(\s+)<mark data-md-highlight>/g, "$1")
  }

  /* As much of a text as a result has room for: its beginning, or what is around the first word that was meant. */
  const teaser = (ready, entry, terms) => {
    const text = entry.text ?? ""
    if (text.length <= TEASER) return text
    const meant = words => ready.read(words).find(({ term }) => terms.has(term))
    const first = meant(entry.title) || meant(text.slice(0, TEASER)) ? undefined : meant(text)
    const from = first ? text.lastIndexOf(" ", first.start - 60) + 1 : 0
    const to = from + TEASER < text.length ? text.lastIndexOf(" ", from + TEASER) : text.length
    return `${from ? "… " : ""}${text.slice(from, to > from ? to : from + TEASER)}${to < text.length ? " …" : ""}`
  }

  /* The words of an entry that were meant, as the page highlights them when it is opened. */
  const highlights = (ready, { title, text = "" }, terms) => {
    const telling = shown => shown.length > 2 || playbookWords.withoutSpaces(shown)
    const words = ready.read(`${title} ${text}`).filter(({ term, shown }) => terms.has(term) && telling(shown))
    return Object.fromEntries(words.slice(0, 20).map(({ shown }) => [shown, true]))
  }

  /* A result as Material shows it: the entry, and the page that it stands on. */
  const group = (ready, { entry, score, slots }) => {
    const most = Math.max(...slots.map(({ weight }) => weight))
    const telling = slots.filter(({ weight, share }) => share >= 1 && weight >= most * TELLING)
    const meant = telling.flatMap(({ alternatives }) => alternatives)
    const within = new Set(meant.flatMap(({ phrase }) => phrase))
    const terms = highlights(ready, entry, within)
    const found = {
      location: entry.location,
      title: marked(ready, entry.title, within),
      text: marked(ready, teaser(ready, entry, within), within),
      score,
      terms,
      tags: [ready.kinds[entry.kind]?.label, entry.parent, entry.level].filter(Boolean).map(escaped),
    }
    const [location, anchor] = entry.location.split("#")
    if (!anchor) return [found]
    const title = escaped(ready.pages.get(location)?.title ?? entry.parent ?? entry.title)
    return [found, { location, title, text: "", score: 0, terms }]
  }

  /* What is found, by an index made ready, for words that ask something. */
  return (ready, query) => ({
    items: playbookSearch.search(ready, query).map(found => group(ready, found)),
    suggest: [playbookSearch.completion(ready, query)].filter(Boolean),
  })
})()
