/* A time of day from the minutes since midnight; on a later day, in the words for that. */
"use strict"

window.__pb_clock = (minute, later) => {
  const DAY = 24 * 60
  const two = number => String(number).padStart(2, "0")
  const time = `${two(Math.floor((minute % DAY) / 60))}:${two(minute % 60)}`
  const day = Math.floor(minute / DAY) + 1
  return day > 1 ? later.replace("{day}", day).replace("{time}", time) : time
}
