/* A reminder as calendars read it: one event (RFC 5545), published to nobody (RFC 5546). Knows nothing of the page. */
"use strict"

window.__pb_calendar = (() => {
  const OCTETS = 75 // of a line at the most, without its end: RFC 5545, section 3.1
  const octetsOf = letter => new TextEncoder().encode(letter).length

  // a text as the value of a property; signs that steer a terminal or a line have no place in one
  const text = words =>
    words
      .replace(/\r\n|[\r\n\u2028\u2029]/g, "\n")
      .replace(/[\0-\x09\x0b-\x1f\x7f]/g, " ")
      .replace(/[\\;,]/g, "\\$&")
      .replaceAll("\n", "\\n")

  // goes on in the next line after a space, between letters and never within one
  const folded = line => {
    let [made, octets] = ["", 0]
    for (const letter of line) {
      const more = octetsOf(letter)
      if (octets + more > OCTETS) [made, octets] = [`${made}\r\n `, 1]
      made += letter
      octets += more
    }
    return made
  }

  const packed = written => written.replaceAll(/[-:]/g, "")
  const moment = date => `${packed(date.toISOString().slice(0, 19))}Z`

  /* `uid` stays with what is remembered, so that a second file moves the event of the first; the later file counts.
     Without `time` it takes the day, which ends where the next begins, and its alarm rings at nine. */
  return ({ uid, made, day, time, title, lines, address }) => {
    const next = packed(window.__pb_days.later(day, 1))
    return [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//The leader's playbook//Commitments//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      `UID:${text(uid)}`,
      `DTSTAMP:${moment(made)}`,
      `SEQUENCE:${Math.floor(made.getTime() / 60_000)}`,
      ...(time
        ? [`DTSTART:${packed(day)}T${packed(time)}00`, "DURATION:PT15M"]
        : [`DTSTART;VALUE=DATE:${packed(day)}`, `DTEND;VALUE=DATE:${next}`]),
      `SUMMARY:${text(title)}`,
      `DESCRIPTION:${text(lines.join("\n"))}`,
      `URL:${address}`,
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `TRIGGER:${time ? "PT0S" : "PT9H"}`,
      `DESCRIPTION:${text(title)}`,
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
    ]
      .map(line => `${folded(line)}\r\n`)
      .join("")
  }
})()
