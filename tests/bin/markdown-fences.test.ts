import { describe, expect, it, test } from "vitest";
import { markdownFences } from "../../src/bin/markdown-fences.ts";

const command = "aws cognito-idp create-user-pool-client --client-name web";

function scriptsIn(text: string): readonly string[] {
  return (markdownFences.preprocess?.(text, "README.md") ?? []).map(file =>
    typeof file === "string" ? file : file.text,
  );
}

describe("fences", () => {
  test.each(["bash", "sh", "shell", "zsh", "ksh", "console", "Shell", "shell-session", "", "bash title=x", "sh {1}"])(
    "of '%s' are scripts",
    language => {
      expect(scriptsIn(`# Title\n\n\`\`\`${language}\n${command}\n\`\`\`\n`).map(text => text.trim())).toEqual([
        command,
      ]);
    },
  );

  test.each(["powershell", "json", "text", "js"])("of '%s' are none", language => {
    expect(scriptsIn(`\`\`\`${language}\n${command}\n\`\`\`\n`)).toEqual([]);
  });

  test.each([
    ["with other commands", "```sh\necho\n```\n"],
    ["that are not closed", `\`\`\`sh\n${command}\n`],
    ["in other fences", `\`\`\`\`md\n\`\`\`sh\n${command}\n\`\`\`\n\`\`\`\`\n`],
    ["that are inline code", `\`\`\`sh ${command}\`\`\`\n`],
  ])("%s are none", (_, text) => {
    expect(scriptsIn(text)).toEqual([]);
  });

  it("have everything at its place", () => {
    const text = `1. Run it:\r\n\r\n   ~~~sh\r\n   ${command}\r\n   ~~~\r\n\r\n\`\`\`\n${command}\n\`\`\`\n`;
    const [first, second] = scriptsIn(text);
    expect(first?.indexOf(command)).toBe(text.indexOf(command));
    expect(second?.indexOf(command)).toBe(text.lastIndexOf(command));
    expect(second?.split("\n").length).toBe(text.split("\n").length - 1);
  });
});
