/* Answers that leave the page or come back to it, only where a reader says so: a link, a file, what this device keeps. */
"use strict"

window.__pb_sharing = (check, logic) => {
  const NAME = "answers"
  const FORMAT = "playbook-answers"
  const MOST_DAYS = 24
  const keeping = window.__pb_keeping
  const plainly = value => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {})
  const kept = name => plainly(keeping.read(name))

  return {
    link(answers, on) {
      const fragment = window.__pb_fragment.written(NAME, logic.VERSION, logic.written(answers, on))
      return window.__pb_published(location.href.replace(/#.*$/, "") + fragment)
    },

    // undefined where the address has no answers; null where they cannot be read
    linked() {
      const found = window.__pb_fragment.read(NAME)
      return found ? logic.read(found.version === logic.VERSION ? found.value : null) : undefined
    },

    save(answers, on) {
      const text = JSON.stringify({ format: FORMAT, ...logic.written(answers, on) }, null, 1)
      const page = check.page.replace(/\/$/, "").replaceAll("/", "-")
      window.__pb_save(`${page}-${on}.json`, "application/json", `${text}\n`)
    },

    async opened(file) {
      try {
        const found = JSON.parse(await file.text())
        return found.format === FORMAT ? logic.read(found) : null
      } catch {
        return null // no JSON, or no file that can be read
      }
    },

    // what is kept of this page's questions, and the day of it; answers are kept for all pages together
    kept() {
      const answers = logic.read({ version: logic.VERSION, answers: kept(NAME) }).answers
      return { answers, on: Object.keys(plainly(kept("results")[check.page])).filter(window.__pb_days.is).sort().at(-1) }
    },

    keep(answers, on) {
      const ours = Object.fromEntries(logic.ids.map(id => [id, undefined]))
      if (!keeping.write(NAME, { ...kept(NAME), ...ours, ...answers })) return false
      const days = { ...plainly(kept("results")[check.page]), [on]: answers }
      const last = Object.entries(days).sort().slice(-MOST_DAYS)
      if (!Object.keys(answers).length) last.splice(last.findIndex(([day]) => day === on), 1)
      return keeping.write("results", { ...kept("results"), [check.page]: Object.fromEntries(last) })
    },

    // each day on which answers were kept, the latest first
    days() {
      const days = Object.entries(plainly(kept("results")[check.page])).sort().reverse()
      return days.filter(([on]) => window.__pb_days.is(on)).map(([on, answers]) => {
        const read = logic.read({ version: logic.VERSION, answers }) ?? { answers: {} }
        const found = logic.all(read.answers)
        const count = name => found.filter(each => each[name]).length
        return { on, answered: count("whole"), strong: count("strong"), wanting: count("wanting") }
      })
    },
  }
}
