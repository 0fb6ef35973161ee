/* Says on Home, quietly, when the day of a commitment has come that is kept on this device. */
"use strict"

{
  const place = document.querySelector("[data-pb-due]")
  const show = () => {
    const kept = window.__pb_keeping.read("commitments")
    const days = (Array.isArray(kept?.e) ? kept.e : [])
      .filter(entry => window.__pb_days.is(entry?.d) && !entry.r && entry.d <= window.__pb_days.today())
      .map(entry => entry.d)
      .sort()
    place.hidden = !days.length
    if (days.length) {
      place.firstElementChild.textContent = place.dataset.pbDue.replace("{date}", window.__pb_days.told(days[0]))
    }
  }
  document.addEventListener("pb:keeping", show)
  show()
}
