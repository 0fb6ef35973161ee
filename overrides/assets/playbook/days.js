/* Days of a calendar, as they are written: 2026-12-02. Knows nothing of the page but its language. */
"use strict"

window.__pb_days = {
  // the reader's own day, wherever they are
  today: () => {
    const now = new Date()
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  },

  later: (day, days) => {
    const date = new Date(`${day}T00:00Z`)
    date.setUTCDate(date.getUTCDate() + days)
    return date.toISOString().slice(0, 10)
  },

  is: value =>
    /^[1-9]\d{3}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(`${value}T00:00Z`)) &&
    window.__pb_days.later(value, 0) === value,

  told: day =>
    new Date(`${day}T00:00Z`).toLocaleDateString(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }),
}
