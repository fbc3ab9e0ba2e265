export { excerpt, excerptOfSource, plainOf } from "./excerpt.ts";
export { renderMarkdown, RENDERER_VERSION, type Rendered, type RenderOptions } from "./render.ts";
