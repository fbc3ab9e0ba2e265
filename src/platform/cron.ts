/** Whether a five-field cron line (UTC; `*`, every-n steps, numbers, lists, weekday names) names the minute that holds `at`. */
export function isDue(schedule: string, at: number): boolean {
  const time = new Date(at);
  const values = [
    time.getUTCMinutes(),
    time.getUTCHours(),
    time.getUTCDate(),
    time.getUTCMonth() + 1,
    time.getUTCDay(),
  ];
  return schedule.split(" ").every((field, i) => matches(field, values[i] ?? 0));
}

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

function matches(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    if (part === "*") return true;
    if (part.startsWith("*/")) return value % Number(part.slice(2)) === 0;
    const named = weekdays.indexOf(part);
    return (named >= 0 ? named : Number(part)) === value;
  });
}
