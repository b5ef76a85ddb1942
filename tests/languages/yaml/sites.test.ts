import { describe, expect, it } from "vitest";
import { sitesIn } from "../document/read-text.ts";

describe("the places in a YAML text", () => {
  it.each([
    {
      name: "values of all kinds",
      text: `a: b # c
d: "e"
f:
g: [h, 1 , !Ref i]
j: { k: , l: m, # n
}
n: !Foo o
p: |
  q
r: >2-
    s

t: 1.0
`,
      sites: `map «a: b # c↵d: "e"↵f:↵g: [h, 1 , !Ref i]↵j: { k: , l: m, # n↵}↵n: !Foo o↵p: |↵  q↵r: >2-↵    s↵↵t: 1.0» of members at 0
  a "b" «b» in «a: b»
  d "e" «"e"» in «d: "e"»
  f null «» in «f:»
  g list «[h, 1 , !Ref i]» in «g: [h, 1 , !Ref i]» of [ ] 15
    - "h" «h» in «h»
    - 1 «1» in «1»
    - map «!Ref i» in «!Ref i»
      !Ref (Ref) «!Ref i» "i" «i»
  j map «{ k: , l: m, # n↵}» in «j: { k: , l: m, # n↵}» of { } 18
    k null «» in «k:»
    l "m" «m» in «l: m»
  n unknown «!Foo o» in «n: !Foo o»
  p "q\\n" «|↵  q» in «p: |↵  q»
  r "  s" «>2-↵    s» in «r: >2-↵    s»
  t unknown «1.0» in «t: 1.0»`,
    },
    {
      name: "lists in blocks",
      text: `a:
- b
-   - c
    - d: e
      f: g
  # h
- # i
- ~
j:
    - 
    -
`,
      sites: `map «a:↵- b↵-   - c↵    - d: e↵      f: g↵  # h↵- # i↵- ~↵j:↵    - ↵    -» of members at 0
  a list «- b↵-   - c↵    - d: e↵      f: g↵  # h↵- # i↵- ~» in «a:↵- b↵-   - c↵    - d: e↵      f: g↵  # h↵- # i↵- ~» of items at 0
    - "b" «b» in «- b»
    - list «- c↵    - d: e↵      f: g» in «-   - c↵    - d: e↵      f: g» of items at 4
      - "c" «c» in «- c»
      - map «d: e↵      f: g» in «- d: e↵      f: g» of members at 6
        d "e" «e» in «d: e»
        f "g" «g» in «f: g»
    - null «» in «-»
    - null «~» in «- ~»
  j list «- ↵    -» in «j:↵    - ↵    -» of items at 4
    - null «» in «-»
    - null «» in «-»`,
    },
    {
      name: "pairs between the brackets of a list",
      text: `a: [b: c, d: {e: f}, "g": h]
`,
      sites: `map «a: [b: c, d: {e: f}, "g": h]» of members at 0
  a list «[b: c, d: {e: f}, "g": h]» in «a: [b: c, d: {e: f}, "g": h]» of [ ] 25
    - map «b: c» in «b: c»
      b «b: c» "c" «c»
    - map «d: {e: f}» in «d: {e: f}»
      d «d: {e: f}» map «{e: f}» of { } 6
        e "f" «f» in «e: f»
    - map «"g": h» in «"g": h»
      "g" (g) «"g": h» "h" «h»`,
    },
    {
      name: "keys with marks and without values",
      text: `&a b: c
!!str d: e
f: { g, h : , &i j: k, l # m
  }
`,
      sites: `map and more «&a b: c↵!!str d: e↵f: { g, h : , &i j: k, l # m↵  }» of members at 0
  b "c" «c» in «&a b: c»
  f map «{ g, h : , &i j: k, l # m↵  }» in «f: { g, h : , &i j: k, l # m↵  }» of { } 29
    g «g» null «»
    h null «» in «h :»
    j "k" «k» in «&i j: k»
    l «l» null «»`,
    },
    {
      name: "marks in front of the first key",
      text: `a:
  &b c: d
  e: f
g:
- !!str h: i
  j: k
`,
      sites: `map «a:↵  &b c: d↵  e: f↵g:↵- !!str h: i↵  j: k» of members at 0
  a map «&b c: d↵  e: f» in «a:↵  &b c: d↵  e: f» of members at 2
    c "d" «d» in «&b c: d»
    e "f" «f» in «e: f»
  g list «- !!str h: i↵  j: k» in «g:↵- !!str h: i↵  j: k» of items at 0
    - map and more «!!str h: i↵  j: k» in «- !!str h: i↵  j: k» of members at 2
      j "k" «k» in «j: k»`,
    },
    {
      name: "no content",
      text: `# a

`,
      sites: `null «»`,
    },
    {
      name: "nothing but an anchor",
      text: `# a
&b
`,
      sites: `null «»`,
    },
    {
      name: "keys that are explicit",
      text: `? a
: b
? &c [d]
: e
? |
  f
: g
h: i
`,
      sites: `map and more «? a↵: b↵? &c [d]↵: e↵? |↵  f↵: g↵h: i»
  a «? a↵: b» "b" «b»
  h «h: i» "i" «i»`,
    },
    {
      name: "functions",
      text: `a: !If [b, [c], !Sub d]
e: !Sub
  - f
  - g: !GetAtt h.i
j:
  Fn::If: [k, { l: m }]
n: !Ref 1
o: !Foo [p]
q: !!str 2
`,
      sites: `map «a: !If [b, [c], !Sub d]↵e: !Sub↵  - f↵  - g: !GetAtt h.i↵j:↵  Fn::If: [k, { l: m }]↵n: !Ref 1↵o: !Foo [p]↵q: !!str 2» of members at 0
  a map «!If [b, [c], !Sub d]» in «a: !If [b, [c], !Sub d]»
    !If (Fn::If) «!If [b, [c], !Sub d]» list «[b, [c], !Sub d]»
      - "b" «b» in «b» fixed
      - list «[c]» in «[c]» fixed of [ ] 3
        - "c" «c» in «c»
      - map «!Sub d» in «!Sub d» fixed
        !Sub (Fn::Sub) «!Sub d» "d" «d»
  e map «!Sub↵  - f↵  - g: !GetAtt h.i» in «e: !Sub↵  - f↵  - g: !GetAtt h.i»
    !Sub (Fn::Sub) «!Sub↵  - f↵  - g: !GetAtt h.i» list «- f↵  - g: !GetAtt h.i»
      - "f" «f» in «- f» fixed
      - map «g: !GetAtt h.i» in «- g: !GetAtt h.i» fixed of members at 4
        g map «!GetAtt h.i» in «g: !GetAtt h.i»
          !GetAtt (Fn::GetAtt) «!GetAtt h.i» list «h.i»
            - "h" «h.i»
            - "i" «h.i»
  j map «Fn::If: [k, { l: m }]» in «j:↵  Fn::If: [k, { l: m }]» of members at 2
    Fn::If list «[k, { l: m }]» in «Fn::If: [k, { l: m }]»
      - "k" «k» in «k» fixed
      - map «{ l: m }» in «{ l: m }» fixed of { } 8
        l "m" «m» in «l: m»
  n map «!Ref 1» in «n: !Ref 1»
    !Ref (Ref) «!Ref 1» "1" «1»
  o unknown «!Foo [p]» in «o: !Foo [p]»
  q "2" «!!str 2» in «q: !!str 2»`,
    },
    {
      name: "anchors that are used and others",
      text: `a: &b
  - c
  - &d { e: 1 }
f: *b
g: &h i
j: { k: &l [m] , n: *l }
o: !Ref &p q
r: &s !Ref t
u: &v
w: *v
`,
      sites: `map «a: &b↵  - c↵  - &d { e: 1 }↵f: *b↵g: &h i↵j: { k: &l [m] , n: *l }↵o: !Ref &p q↵r: &s !Ref t↵u: &v↵w: *v» of members at 0
  a «a: &b↵  - c↵  - &d { e: 1 }» list «- c↵  - &d { e: 1 }»
    - "c" «c»
    - map «{ e: 1 }»
      e «e: 1» 1 «1»
  f «f: *b» list «*b» from «- c↵  - &d { e: 1 }»
    - "c" «*b» from «c»
    - map «*b» from «{ e: 1 }»
      *b (e) «*b» 1 «*b» from «1»
  g "i" «i» in «g: &h i»
  j map «{ k: &l [m] , n: *l }» in «j: { k: &l [m] , n: *l }» of { } 21
    k «k: &l [m]» list «[m]»
      - "m" «m»
    n «n: *l» list «*l» from «[m]»
      - "m" «*l» from «m»
  o «o: !Ref &p q» map «!Ref &p q»
    !Ref (Ref) «!Ref &p q» "q" «q»
  r map «!Ref t» in «r: &s !Ref t»
    !Ref (Ref) «!Ref t» "t" «t»
  u «u: &v» null «»
  w «w: *v» null «*v» from «»`,
    },
    {
      name: "an alias of what it is in",
      text: `a: &b
  c: [d, *b]
e: *b
f: *g
`,
      sites: `map «a: &b↵  c: [d, *b]↵e: *b↵f: *g» of members at 0
  a «a: &b↵  c: [d, *b]» map «c: [d, *b]»
    c «c: [d, *b]» list «[d, *b]»
      - "d" «d»
      - unknown «*b» from «c: [d, *b]↵»
  e «e: *b» map «*b» from «c: [d, *b]»
    *b (c) «*b» list «*b» from «[d, *b]»
      - "d" «*b» from «d»
      - unknown «*b» from «c: [d, *b]↵»
  f «f: *g» unknown «*g»`,
    },
    {
      name: "merged maps",
      text: `a: &a { b: 1 }
c: &c { d: 2 }
e:
  <<: *a
  f: 3
g:
  <<: [*a, *c]
h:
  <<: { i: 4 }
j:
  <<: !Foo k
l:
  <<: [*a, [m], n]
o:
  <<: *a
  <<: *c
p: &p
  <<: *a
q:
  <<: [*p, { <<: *c }]
`,
      sites: `map «a: &a { b: 1 }↵c: &c { d: 2 }↵e:↵  <<: *a↵  f: 3↵g:↵  <<: [*a, *c]↵h:↵  <<: { i: 4 }↵j:↵  <<: !Foo k↵l:↵  <<: [*a, [m], n]↵o:↵  <<: *a↵  <<: *c↵p: &p↵  <<: *a↵q:↵  <<: [*p, { <<: *c }]» of members at 0
  a «a: &a { b: 1 }» map «{ b: 1 }»
    b «b: 1» 1 «1»
  c «c: &c { d: 2 }» map «{ d: 2 }»
    d «d: 2» 2 «2»
  e map «<<: *a↵  f: 3» in «e:↵  <<: *a↵  f: 3» of members at 2
    ... map «*a» from «{ b: 1 }»
      *a (b) «*a» 1 «*a» from «1»
    f 3 «3» in «f: 3»
  g map «<<: [*a, *c]» in «g:↵  <<: [*a, *c]» of members at 2
    ... map «*c» from «{ d: 2 }»
      *c (d) «*c» 2 «*c» from «2»
    ... map «*a» from «{ b: 1 }»
      *a (b) «*a» 1 «*a» from «1»
  h map «<<: { i: 4 }» in «h:↵  <<: { i: 4 }» of members at 2
    ... map «{ i: 4 }» in «<<: { i: 4 }» of { } 8
      i 4 «4» in «i: 4»
  j map «<<: !Foo k» in «j:↵  <<: !Foo k» of members at 2
    ... unknown «!Foo k» in «<<: !Foo k»
  l map «<<: [*a, [m], n]» in «l:↵  <<: [*a, [m], n]» of members at 2
    ... unknown «n» in «n»
    ... unknown «[m]» in «[m]» of [ ] 3
    ... map «*a» from «{ b: 1 }»
      *a (b) «*a» 1 «*a» from «1»
  o map «<<: *a↵  <<: *c» in «o:↵  <<: *a↵  <<: *c» of members at 2
    ... unknown «*a» from «{ b: 1 }»
    ... unknown «*c» from «{ d: 2 }»
  p «p: &p↵  <<: *a» map «<<: *a»
    ... map «*a» from «{ b: 1 }»
      *a (b) «*a» 1 «*a» from «1»
  q map «<<: [*p, { <<: *c }]» in «q:↵  <<: [*p, { <<: *c }]» of members at 2
    ... map «{ <<: *c }» in «{ <<: *c }» of { } 10
      ... map «*c» from «{ d: 2 }»
        *c (d) «*c» 2 «*c» from «2»
    ... map «*p» from «<<: *a»
      ... map «*p» from «{ b: 1 }»
        *p (b) «*p» 1 «*p» from «1»`,
    },
    {
      name: "merges of what is no map",
      text: `a: &a [b]
c: &c !Ref d
e: &e f
g:
  <<: *a
h:
  <<: *c
i:
  <<: *e
j:
  <<: [*a, *c]
k:
  <<: !Foo [*a]
l:
  <<: !Transform { m: n }
o:
  <<:
`,
      sites: `map «a: &a [b]↵c: &c !Ref d↵e: &e f↵g:↵  <<: *a↵h:↵  <<: *c↵i:↵  <<: *e↵j:↵  <<: [*a, *c]↵k:↵  <<: !Foo [*a]↵l:↵  <<: !Transform { m: n }↵o:↵  <<:» of members at 0
  a «a: &a [b]» list «[b]»
    - "b" «b»
  c «c: &c !Ref d» map «!Ref d»
    !Ref (Ref) «!Ref d» "d" «d»
  e «e: &e f» "f" «f»
  g map «<<: *a» in «g:↵  <<: *a» of members at 2
    ... unknown «*a» from «[b]»
  h map «<<: *c» in «h:↵  <<: *c» of members at 2
    ... unknown «*c» from «d»
  i map «<<: *e» in «i:↵  <<: *e» of members at 2
    ... unknown «*e» from «f»
  j map «<<: [*a, *c]» in «j:↵  <<: [*a, *c]» of members at 2
    ... unknown «*c» from «d»
    ... unknown «*a» from «[b]»
  k map «<<: !Foo [*a]» in «k:↵  <<: !Foo [*a]» of members at 2
    ... unknown «!Foo [*a]» in «<<: !Foo [*a]»
  l map «<<: !Transform { m: n }» in «l:↵  <<: !Transform { m: n }» of members at 2
    ... unknown «!Transform { m: n }» in «<<: !Transform { m: n }»
  o map and more «<<:» in «o:↵  <<:» of members at 2
    ... unknown «» in «<<:»`,
    },
    {
      name: "a map that ends with a key without a value",
      text: `a:
  b: 1
  c:
d:
  e:
  f: 2
g: { h: }
i:
  j: &k
l:
  m: !Ref
n:
  o: ~
p:
`,
      sites: `map and more «a:↵  b: 1↵  c:↵d:↵  e:↵  f: 2↵g: { h: }↵i:↵  j: &k↵l:↵  m: !Ref↵n:↵  o: ~↵p:» of members at 0
  a map and more «b: 1↵  c:» in «a:↵  b: 1↵  c:» of members at 2
    b 1 «1» in «b: 1»
    c unknown «» in «c:»
  d map «e:↵  f: 2» in «d:↵  e:↵  f: 2» of members at 2
    e null «» in «e:»
    f 2 «2» in «f: 2»
  g map «{ h: }» in «g: { h: }» of { } 6
    h null «» in «h:»
  i map «j: &k» in «i:↵  j: &k» of members at 2
    j null «» in «j: &k»
  l map «m: !Ref» in «l:↵  m: !Ref» of members at 2
    m map «!Ref» in «m: !Ref»
      !Ref (Ref) «!Ref» "" «»
  n map «o: ~» in «n:↵  o: ~» of members at 2
    o null «~» in «o: ~»
  p unknown «» in «p:»`,
    },
    {
      name: "empty lines that belong to a scalar or not",
      text: `a: |+
  b


c: |-
  d

e: >

  f

g: |2+

h: "i

  j"
`,
      sites: `map «a: |+↵  b↵↵↵c: |-↵  d↵↵e: >↵↵  f↵↵g: |2+↵↵h: "i↵↵  j"» of members at 0
  a "b\\n\\n\\n" «|+↵  b↵↵» in «a: |+↵  b↵↵»
  c "d" «|-↵  d» in «c: |-↵  d»
  e "\\nf\\n" «>↵↵  f» in «e: >↵↵  f»
  g "\\n" «|2+↵» in «g: |2+↵»
  h "i\\nj" «"i↵↵  j"» in «h: "i↵↵  j"»`,
    },
    {
      name: "what is indented as a whole",
      text: `  a:
   b: c
  d: [
   e
   ]
`,
      sites: `map «a:↵   b: c↵  d: [↵   e↵   ]» of members at 2
  a map «b: c» in «a:↵   b: c» of members at 3
    b "c" «c» in «b: c»
  d list «[↵   e↵   ]» in «d: [↵   e↵   ]» of [ ] 11
    - "e" «e» in «e»`,
    },
    {
      name: "a document that is a list",
      text: `- a
- b: c
`,
      sites: `list «- a↵- b: c» of items at 0
  - "a" «a» in «- a»
  - map «b: c» in «- b: c» of members at 2
    b "c" «c» in «b: c»`,
    },
    { name: "a document that is a scalar", text: `a`, sites: `"a" «a»` },
    {
      name: "a byte order mark",
      text: `\uFEFFa:
  b: c
`,
      sites: `map «a:↵  b: c» of members at 0
  a map «b: c» in «a:↵  b: c» of members at 2
    b "c" «c» in «b: c»`,
    },
  ])("with $name", ({ text, sites }) => {
    expect(sitesIn(text)).toBe(sites);
  });
});
