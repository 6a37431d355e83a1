import assert from "node:assert/strict";
import fc from "fast-check";
import { wordsOfHtml } from "../../bot/teams/message-words.ts";

describe("the words of a message", () => {
  const cases: readonly (readonly [what: string, html: string, text: string, leftOut?: boolean])[] = [
    ["paragraphs are lines", "<div><p>One</p>\n<p>Two</p></div>", "One\nTwo"],
    ["an empty paragraph is an empty line", "<p>One</p><p>&nbsp;</p><p>Two</p>", "One\n\nTwo"],
    ["breaks and lists", "<p>a<br>b</p><ul><li>x</li><li>y</li></ul>", "a\nb\n- x\n- y"],
    ["cells stay apart", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
    ["formatting goes, signs stay", "<p><b>5 &lt; 6</b> &amp; <i>7 &gt; 6</i>&nbsp;✓</p>", "5 < 6 & 7 > 6 ✓"],
    [
      "what looks like HTML once read is only text",
      "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
      "<img src=x onerror=alert(1)>",
    ],
    ["a mention keeps its name", '<div><at id="0">Lena Lead</at> - hello</div>', "Lena Lead - hello"],
    [
      "a face is its sign",
      '<p>ok <emoji alt="👍"></emoji> <img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>',
      "ok 👍 🙂",
    ],
    ["scripts are not words", "a<script>alert('x')</script><style>p{}</style>b", "ab"],
    [
      "a picture is left out and said",
      '<p>Look</p><img src="https://x.example/bruise.png" alt="bruise">',
      "Look",
      true,
    ],
    ["a file is left out and said", '<attachment id="1"></attachment><p>Look</p>', "Look", true],
    [
      "a quoted message is left out with its author, and said",
      '<blockquote itemtype="http://schema.skype.com/Reply"><strong>Ann Author</strong><p>their words</p></blockquote><p>mine</p>',
      "mine",
      true,
    ],
    ["a quotation that is typed stays", "<blockquote><p>she said no</p></blockquote>", "she said no"],
    ["broken tags are read as far as they go", "<p>a<b>b</p></i></div>c", "ab\nc"],
    ["nothing is nothing", "<div><p> </p>&nbsp;</div>", ""],
  ];
  for (const [what, html, text, leftOut = false] of cases)
    it(what, () => assert.deepEqual(wordsOfHtml(html), { text, leftOut }));

  it("are read from anything, and hold no letter that was not in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (html) => {
        const words = wordsOfHtml(html)!;
        const isPlain = !/[&<>]/.test(html);
        if (isPlain) assert.equal(words.text.replace(/\s/gu, ""), html.replace(/\s/gu, ""));
      }),
    );
  });

  it("are not looked for in more than Teams lets anybody send, and cost little below that", () => {
    assert.equal(wordsOfHtml("x".repeat(60_001)), undefined);
    const cost = (html: string): number => {
      const before = process.cpuUsage();
      wordsOfHtml(html);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const plain = Math.max(cost("<p>word </p>".repeat(5000)), 5000);
    for (const nasty of ["<div>", "<b>", "<", "&", "</i>", "<li>", "<blockquote itemtype='/Reply'>"])
      assert.ok(cost(nasty.repeat(60_000 / nasty.length)) < 100 * plain, nasty);
  });
});
