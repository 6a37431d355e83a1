function partsAt(moment: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(moment).map((p) => [p.type, p.value]));
}

/** The moment as Teams writes `localTimestamp`: wall clock of the zone, with its offset from UTC. */
export function localTimestamp(moment: number, timeZone: string): string {
  const p = partsAt(moment, timeZone);
  const wall = `${p["year"] ?? ""}-${p["month"] ?? ""}-${p["day"] ?? ""}T${p["hour"] ?? ""}:${p["minute"] ?? ""}:${p["second"] ?? ""}`;
  const offset = Math.round((Date.parse(`${wall}Z`) - moment) / 60_000);
  const sign = offset < 0 ? "-" : "+";
  const two = (n: number) => String(n).padStart(2, "0");
  const ms = String(new Date(moment).getUTCMilliseconds()).padStart(3, "0");
  return `${wall}.${ms}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
