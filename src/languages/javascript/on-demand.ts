/** What the plugin needs of JavaScript. It is loaded with the first file that may have app clients. */
export { openJavaScript } from "./semantic/model.ts";
