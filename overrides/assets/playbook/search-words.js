/* Which words stand in a text, whatever its script and spelling? Pure functions: no page, no index. */
"use strict"

const playbookWords = (() => {
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
  const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670]/g
  const WITHOUT_SPACES =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
  const ALIKE = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ß: "ss", ı: "i", ى: "ي", ة: "ه" }

  const folded = word =>
    word
      .toLowerCase()
      .normalize("NFKD")
      .replace(MARKS, "")
      .normalize("NFC")
      .replace(/[æœøłđßıىة]/g, letter => ALIKE[letter])
      .replace(/['’]s$/, "")
      .replace(/^\p{L}{1,2}['’](?=\p{L}{3})/u, "") // an article that has lost its vowel
      .replace(/['’]/g, "")
      .replace(/^[وفبك]?ال(?=.{3})/, "") // the Arabic article is written onto its word

  /* British spelling becomes American, even where neither is right: what counts is that both come out alike. */
  const SPELLING = [
    [/(..[bdilmnv])our/, "$1or"],
    [/([tb])re([sd]?)$/, (_, letter, end) => `${letter}er${end === "d" ? "ed" : end}`],
    [/amme(s?)$/, "am$1"],
    [/ogue(s?)$/, "og$1"],
    [/practis/, "practic"],
    [/([iy])s(e[drs]?|ers?|ing|ations?|ational)$/, "$1z$2"],
    [/(licen|defen|offen)ce/, "$1se"],
    [/dgement/, "dgment"],
    [/^enquir/, "inquir"],
    [/(lear|bur)nt$/, "$1n"],
    [/ae/, "e"],
  ]

  const spelt = word => SPELLING.reduce((text, [british, american]) => text.replace(british, american), word)

  /* Porter's stemmer (1980): https://tartarus.org/martin/PorterStemmer/ */
  const VOWEL = "(?:[aeiou]|(?<=[^aeiou])y)"
  const MEASURED = new RegExp(`${VOWEL}+(?!${VOWEL})[a-z]`, "g")
  const HAS_VOWEL = new RegExp(VOWEL)
  const SHORT_END = /[^aeiou][aeiouy][^aeiouwxy]$/
  const LONG = [
    ["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["abli", "able"],
    ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"], ["ization", "ize"], ["ation", "ate"],
    ["ator", "ate"], ["alism", "al"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"],
    ["iviti", "ive"], ["biliti", "ble"], ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"],
    ["ical", "ic"], ["ful", ""], ["ness", ""],
  ]
  const LAST =
    /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/

  const measure = stem => (stem.match(MEASURED) ?? []).length

  const withoutEnding = word => {
    const stem = word.replace(/(?:ing|ed)$/, "")
    if (stem === word || !HAS_VOWEL.test(stem)) return word
    if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
    if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1)
    return measure(stem) === 1 && SHORT_END.test(stem) ? `${stem}e` : stem
  }

  const stemmed = word => {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
    let stem = word.replace(/sses$/, "ss").replace(/ies$/, "i").replace(/([^s])s$/, "$1")
    if (stem.endsWith("eed")) stem = measure(stem.slice(0, -3)) ? stem.slice(0, -1) : stem
    else stem = withoutEnding(stem)
    if (stem.endsWith("y") && HAS_VOWEL.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`
    for (let round = 0; round < 2; round++) {
      const [ending, instead] = LONG.find(([end]) => stem.endsWith(end)) ?? []
      if (ending && measure(stem.slice(0, -ending.length))) stem = stem.slice(0, -ending.length) + instead
    }
    const shorter = stem.replace(LAST, "")
    if (measure(shorter) > 1) stem = shorter
    const bare = stem.replace(/e$/, "")
    if (measure(bare) > 1 || (measure(bare) === 1 && !SHORT_END.test(bare))) stem = bare
    return stem.replace(/ll/g, "l")
  }

  /* English words that hold a question together and say little of what it asks. */
  const LITTLE = new Set(
    `a about after all always am an and another any anyone are as at be because been before but by can cannot cant
    could did do does doesnt dont every everyone for from get gets getting go goes had has have having he her him his
    how i if in into is isnt it its just keep keeps let like make makes me my myself never no nobody not of off often
    on only or our out over people please really she should so some somebody someone something than that the their
    them then there these they thing things this to too up us very want wants was we were what when where which who
    whom whose why will with wont would you your`.split(/\s+/)
  )

  /* Without one, a run of such letters is read as one word, and what holds it is found. */
  const segmenterOf = language => {
    try {
      return new Intl.Segmenter(language, { granularity: "word" })
    } catch {
      return null // an old browser, or a language that it cannot name
    }
  }

  /* A reader of texts in a language: words with their place, how they are written (form) and what they are (term). */
  const readerOf = language => {
    const english = /^en\b/i.test(language)
    const segmenter = segmenterOf(language)
    const segments = raw => (segmenter ? segmenter.segment(raw) : [{ index: 0, segment: raw }])
    const known = new Map()

    const wordOf = raw => {
      let word = known.get(raw)
      if (!word) {
        const form = english ? spelt(folded(raw)) : folded(raw)
        const little = english && LITTLE.has(form)
        known.set(raw, (word = { form, term: english ? stemmed(form) : form, shown: raw.toLowerCase(), little }))
      }
      return word
    }

    return text => {
      const words = []
      for (const { 0: raw, index } of text.matchAll(WORD)) {
        const parts = WITHOUT_SPACES.test(raw) ? segments(raw) : [{ index: 0, segment: raw }]
        for (const { index: within, segment } of parts) {
          const start = index + within
          words.push({ start, end: start + segment.length, ...wordOf(segment) })
        }
      }
      return words
    }
  }

  return { readerOf, withoutSpaces: word => WITHOUT_SPACES.test(word) }
})()
