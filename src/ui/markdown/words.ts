import type { Token } from "marked";
import { decodeEntities } from "./entities.ts";

/** The bare words of inline tokens, unescaped: for `alt`, names and labels. */
export function words(tokens: Token[]): string {
  let text = "";
  for (const token of tokens) text += wordsOf(token);
  return text;
}

function wordsOf(token: Token): string {
  if (token.type === "html") return "";
  if (token.type === "br") return " ";
  if ("tokens" in token && token.tokens) return words(token.tokens);
  if (!("text" in token)) return "";
  return token.type === "codespan" ? token.text : decodeEntities(token.text);
}
