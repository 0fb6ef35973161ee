/* Answers Material's search dialog: fetches the playbook's index at the first query, and says what is found. */
"use strict"

importScripts("search-words.js", "search-index.js", "search-meaning.js", "search-engine.js")

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
const TEASER = 180
const TELLING = 0.35 // how much of the weightiest word another must weigh to be marked

let index

const fetched = () => {
  index ??= fetch(new URL("../../search/playbook.json", self.location))
    .then(response => (response.ok ? response.json() : Promise.reject(response.status)))
    .then(playbookSearch.prepare)
  return index
}

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

const answer = async query => {
  if (!query.trim()) return { items: [] }
  const ready = await fetched()
  const items = playbookSearch.search(ready, query).map(found => group(ready, found))
  return { items, suggest: [playbookSearch.completion(ready, query)].filter(Boolean) }
}

let latest = 0

self.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) self.postMessage({ type: READY })
  if (type !== QUERY) return
  const mine = ++latest
  const found = await answer(data).catch(() => {
    index = undefined // the next query tries again
    return { items: [] }
  })
  if (mine === latest) self.postMessage({ type: RESULT, data: found })
})
