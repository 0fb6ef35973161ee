/* What a leader chose, by when, and what came of it: how a link and the device hold it. Knows nothing of the page. */
"use strict"

// takes what `pages/mine.py` writes
window.__pb_commitments = ({ commitments, questions, led, left }) => {
  const NAME = "commitments"
  const VERSION = 1
  const MOST = { entries: 12, earlier: 30 }
  const CAME = ["done", "partly", "not"]
  const WEEK = 7
  const days = window.__pb_days

  const among = items => window.__pb_led({ known: new Map(items.map(item => [item.id, item])), led, left })
  const [commitmentNow, questionNow] = [commitments, questions].map(among)
  const { wordsIn, timeIn } = window.__pb_fragment
  const listIn = (value, most) => (Array.isArray(value) ? value.slice(0, most).flatMap(unpacked) : [])

  // what a calendar knows an entry by, and the device: 16 letters that nobody draws twice
  const newKey = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(36).padStart(2, "0")).join("")

  const packed = ({ item, own, question, key, day, time, came, note }) => {
    const all = { i: item?.id, o: own, q: question?.id, k: key, d: day, t: time, r: came, n: note }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
  }

  const unpacked = value => {
    const { i, o, q, k, d, t, r, n } = Object(value)
    const rest = {
      question: typeof q === "string" ? questionNow(q).items[0] : undefined,
      key: typeof k === "string" && /^[a-z0-9]{16}$/.test(k) ? k : "",
      day: days.is(d) ? d : "",
      time: timeIn(t),
      came: CAME.includes(r) ? r : "",
      note: wordsIn(n),
    }
    if (typeof i !== "string") return wordsIn(o).trim() ? [{ own: wordsIn(o), ...rest }] : []
    const { items, replaced, missing, wasHere } = commitmentNow(wordsIn(i))
    // what the playbook no longer has was promised all the same, and stays as words of one's own
    if (missing !== undefined) return [{ own: missing === i ? undefined : missing, missing, wasHere, ...rest }]
    return items.map((item, at) => ({ item, replaced, ...rest, key: at ? "" : rest.key }))
  }

  // a new entry is for the same day of the next week
  const begun = entry => ({ ...entry, key: entry.key || newKey(), day: entry.day || days.later(days.today(), WEEK) })
  const titleOf = entry => entry.own ?? entry.item.title
  const stated = value => {
    const { e, a, p } = Object(value)
    const told = listIn(e, MOST.entries)
    const entries = told.filter(entry => entry.item ?? entry.own)
    const earlier = listIn(p, MOST.earlier).filter(entry => entry.item ?? entry.own)
    return { told, entries, earlier, ask: wordsIn(a) }
  }
  const folded = ({ entries, ask }) => ({ e: entries.map(packed), ...(ask && { a: ask }) })

  return {
    MOST: MOST.entries,
    titleOf,
    begun,
    entryOfOwn: own => begun({ own: wordsIn(own), time: "", came: "", note: "" }),
    isDue: entry => !entry.came && entry.day <= days.today(),
    dayIn: (typed, before) => (days.is(typed) ? typed : before),
    timeIn,
    wordsIn,

    // for one more week, on the same day of it
    again(entry) {
      const late = Math.max(0, Date.parse(days.today()) - Date.parse(entry.day)) / 86_400_000
      return { ...entry, came: "", note: "", day: days.later(entry.day, WEEK * (Math.floor(late / WEEK) + 1)) }
    },
    // what came of entries, the latest first
    withEarlier: (earlier, entry) => [entry, ...earlier].slice(0, MOST.earlier),

    written: state => window.__pb_fragment.written(NAME, VERSION, folded(state)),
    // the state in the address; null where there is none, "broken" if damaged
    read() {
      const found = window.__pb_fragment.read(NAME)
      if (!found) return null
      return found.version === VERSION && Array.isArray(found.value?.e) ? stated(found.value) : "broken"
    },

    keep: state =>
      window.__pb_keeping.write(NAME, { v: VERSION, ...folded(state), p: state.earlier.map(packed) }),
    kept() {
      const found = window.__pb_keeping.read(NAME)
      return found?.v === VERSION ? stated(found) : null
    },
  }
}
