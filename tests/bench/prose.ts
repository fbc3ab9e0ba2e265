const sentences = [
  "We tried the same with nine workshops, and the second visit is where it is decided.",
  "Our figures say **one in three**, but the form asks the question badly.",
  "Does anybody keep the paper version of it, or is everything in a sheet by now?",
  "The fund pays late, so the small ones borrow from a cousin in the meantime.",
  "I would split the table by who wrote the application; it changed *everything* for us.",
  "> Nobody reads the third page.\n\nTrue here as well, and we stopped printing it.",
  "Three things helped:\n\n- a name and a telephone number\n- one page\n- somebody who comes along",
  "There is a short note about it at <https://example.org/notes/visits> with the questions we ask.",
  "Set `deadline` a week earlier than the real one and you will sleep better.",
];

/** About `bytes` bytes of Markdown such as people write; the same for the same number, another for the next. */
export function prose(n: number, bytes: number): string {
  let text = `As to number ${n}: `;
  for (let i = n; text.length < bytes - 60; i++)
    text += `${sentences[i % sentences.length] ?? ""}${i % 3 === 0 ? "\n\n" : " "}`;
  return text.trim();
}
