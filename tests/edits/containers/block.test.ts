import { describe } from "vitest";
import {
  appendItem,
  type Edit,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
} from "../../../src/edits/edit.ts";
import type { Value } from "../../../src/model/value.ts";
import { itEdits, lines } from "../edit-cases.ts";
import { valueAt } from "../edit-text.ts";

const append = (item: string) => (): Edit => appendItem("CallbackURLs", item);

const remove =
  (...indexes: readonly number[]) =>
  (root: Value): Edit =>
    together(...indexes.map(index => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", index))));

const setName = (): Edit => setProperty("ClientName", "web");
const setUnit = (): Edit => setProperty("TokenValidityUnits.AccessToken", "hours");
const setUrls = (): Edit => setProperty("CallbackURLs", ["a", "b"]);
const removeName = (): Edit => removeProperty("ClientName");

describe("a new item of a block", () => {
  itEdits("yaml", {
    "stands as deep as the others": {
      text: lines`
        CallbackURLs:
              - a # about a
              # the end
        GenerateSecret: true
      `,
      edit: append("c"),
      result: lines`
        CallbackURLs:
              - a # about a
              - c
              # the end
        GenerateSecret: true
      `,
    },
    "stands as deep as the key where the others do": {
      text: lines`
        CallbackURLs:
        - 'a'
        GenerateSecret: true
      `,
      edit: append("c"),
      result: lines`
        CallbackURLs:
        - 'a'
        - 'c'
        GenerateSecret: true
      `,
    },
    "follows a file without a final line end": {
      text: "CallbackURLs:\n  - a",
      edit: append("c"),
      result: "CallbackURLs:\n  - a\n  - c",
    },
    "leaves a block scalar in front as it is": {
      text: "CallbackURLs:\n  - |+\n    a\n\n\nGenerateSecret: true\n",
      edit: append("c"),
      result: "CallbackURLs:\n  - |+\n    a\n\n\n  - c\nGenerateSecret: true\n",
    },
    "follows an item of which nothing is written": {
      text: "CallbackURLs:\n  - a\n  - # none\n",
      edit: append("c"),
      result: "CallbackURLs:\n  - a\n  - # none\n  - c\n",
    },
    "follows comments that stand apart": {
      text: "CallbackURLs:\n  - a   # about a\n  - b\t# about b\n",
      edit: append("c"),
      result: "CallbackURLs:\n  - a   # about a\n  - b\t# about b\n  - c\n",
    },
    "is quoted where some reader of YAML would not read a string": {
      text: "CallbackURLs:\n  - a\n",
      edit: append("on"),
      result: 'CallbackURLs:\n  - a\n  - "on"\n',
    },
  });
});

describe("a new member of a block", () => {
  itEdits("yaml", {
    "has its items as deep as the lists beside it": {
      text: lines`
        Tags:
        - a
        Properties:
          LogoutURLs:
              - b
          ClientName: web
      `,
      path: ["Properties"],
      edit: setUrls,
      result: lines`
        Tags:
        - a
        Properties:
          LogoutURLs:
              - b
          ClientName: web
          CallbackURLs:
              - a
              - b
      `,
    },
    "is written between brackets as the lists beside it are": {
      text: lines`
        Tags:
        - a
        Properties:
          LogoutURLs:  [b]
      `,
      path: ["Properties"],
      edit: setUrls,
      result: lines`
        Tags:
        - a
        Properties:
          CallbackURLs: [a, b]
          LogoutURLs:  [b]
      `,
    },
    "has lines of its own whatever the lists in other structures have": {
      text: "TokenValidityUnits:\n    x: [a]\n",
      edit: setUrls,
      result: "TokenValidityUnits:\n    x: [a]\nCallbackURLs:\n    - a\n    - b\n",
    },
    "has its items as deep as those behind white space": {
      text: "UserPoolId: p\nOther:\n  x: 1\nLogoutURLs: \t \n      - c\n",
      edit: setUrls,
      result: "UserPoolId: p\nCallbackURLs:\n      - a\n      - b\nOther:\n  x: 1\nLogoutURLs: \t \n      - c\n",
    },
    "has its items as deep as those of the member behind the dash": {
      text: "-   LogoutURLs:\n      - c\n    Other:\n       x: 1\n",
      path: [0],
      edit: setUrls,
      result: "-   CallbackURLs:\n      - a\n      - b\n    LogoutURLs:\n      - c\n    Other:\n       x: 1\n",
    },
    "has its items as deep as other lists, and not as comments say": {
      text: "Tags: # all\n  # more:\n      - c\n",
      edit: setUrls,
      result: "Tags: # all\n  # more:\n      - c\nCallbackURLs:\n      - a\n      - b\n",
    },
    "is as deep as the file indents where its lists stand as deep as their keys": {
      text: "LogoutURLs:\n- a\nOther:\n   x: 1\n",
      edit: setUnit,
      result: "TokenValidityUnits:\n   AccessToken: hours\nLogoutURLs:\n- a\nOther:\n   x: 1\n",
    },
    "is indented with spaces in a file that has a tab": {
      text: "UserPoolId: >\n \tp\n",
      edit: setUnit,
      result: "UserPoolId: >\n \tp\nTokenValidityUnits:\n  AccessToken: hours\n",
    },
    "goes in front of the first line of a file that ends with a comment": {
      text: "GenerateSecret: true\n# the end",
      edit: setName,
      result: "ClientName: web\nGenerateSecret: true\n# the end",
    },
    "has lines of its own where any list beside it has": {
      text: lines`
        Properties:
          LogoutURLs:   [b]
          ReadAttributes:
            - c
      `,
      path: ["Properties"],
      edit: setUrls,
      result: lines`
        Properties:
          LogoutURLs:   [b]
          ReadAttributes:
            - c
          CallbackURLs:
            - a
            - b
      `,
    },
    "goes behind its sibling and the comment there": {
      text: lines`
        UserPoolId: !Ref Pool # the pool

        # Why there is a secret.
        GenerateSecret: true
      `,
      edit: setName,
      result: lines`
        UserPoolId: !Ref Pool # the pool
        ClientName: web

        # Why there is a secret.
        GenerateSecret: true
      `,
    },
    "goes in front of the first one and the comments above it": {
      text: lines`
        # Why there is a secret.
        # It is a long story.
        GenerateSecret: true
      `,
      edit: setName,
      result: lines`
        ClientName: web
        # Why there is a secret.
        # It is a long story.
        GenerateSecret: true
      `,
    },
    "goes behind a byte order mark": {
      text: "\uFEFFGenerateSecret: true\n",
      edit: setName,
      result: "\uFEFFClientName: web\nGenerateSecret: true\n",
    },
    "goes behind the dash where the first member stands": {
      text: lines`
        - GenerateSecret: true # secret
          LogoutURLs: []
      `,
      path: [0],
      edit: setName,
      result: lines`
        - ClientName: web
          GenerateSecret: true # secret
          LogoutURLs: []
      `,
    },
    "brings its structure along, as deep as the file indents": {
      text: lines`
        GenerateSecret: true
        Other:
            x: 1
      `,
      edit: setUnit,
      result: lines`
        GenerateSecret: true
        TokenValidityUnits:
            AccessToken: hours
        Other:
            x: 1
      `,
    },
    "has its items as deep as other lists": {
      text: lines`
        GenerateSecret: true
        LogoutURLs:
        - a
      `,
      edit: setUrls,
      result: lines`
        GenerateSecret: true
        CallbackURLs:
        - a
        - b
        LogoutURLs:
        - a
      `,
    },
    "is written between brackets where other lists are": {
      text: lines`
        GenerateSecret: true
        LogoutURLs: [a]
      `,
      edit: setUrls,
      result: lines`
        GenerateSecret: true
        CallbackURLs: [a, b]
        LogoutURLs: [a]
      `,
    },
    "does not follow a key whose value is still to come": {
      text: "UserPoolId: # none\n",
      edit: setName,
      result: null,
    },
    "follows a key with an anchor and without a value": {
      text: "UserPoolId: &none # none\n",
      edit: setName,
      result: "UserPoolId: &none # none\nClientName: web\n",
    },
    "follows a value of several lines": {
      text: 'UserPoolId: "a\n  b" # c\n',
      edit: setName,
      result: 'UserPoolId: "a\n  b" # c\nClientName: web\n',
    },
    "follows a block scalar with empty lines, which stay its own": {
      text: "UserPoolId: |+\n  a\n\n\n",
      edit: setName,
      result: "UserPoolId: |+\n  a\n\n\nClientName: web\n",
    },
  });
});

describe("a list of as many items as are edited", () => {
  const urls = (length: number) => `CallbackURLs:\n${"  - a\n".repeat(length)}`;

  itEdits("yaml", {
    "gets one more": { text: urls(1000), edit: append("c"), result: `${urls(1000)}  - c\n` },
    "gets none where it has more than that": { text: urls(1001), edit: append("c"), result: null },
  });
});

describe("a text that is no YAML but read as if it were", () => {
  itEdits("yaml", {
    "gets no new member where something else stands between two others": {
      text: "UserPoolId:\n     ?  - a\n      - b\n\nGenerateSecret: true\n",
      edit: setName,
      result: null,
    },
    "gets no other value where something deeper stands behind the last": {
      text: "UserPoolId:\n     ?  - a\n      - b\n",
      edit: root => replaceValue("UserPoolId", valueAt(root, "UserPoolId"), "p"),
      result: null,
    },
    "gets no new member where something deeper stands behind the last": {
      text: "UserPoolId:\n     ?  - a\n      - b\n",
      edit: setName,
      result: null,
    },
  });
});

describe("a removed item of a block", () => {
  itEdits("yaml", {
    "leaves brackets behind a dash in the line above": {
      text: "CallbackURLs:\n  -\n    - a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
      result: "CallbackURLs:\n  - []\n",
    },
    "leaves brackets behind a dash and an anchor in the line above": {
      text: "CallbackURLs:\n  - &urls\n    - a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
      result: "CallbackURLs:\n  - &urls []\n",
    },
    "leaves brackets behind a key with an exclamation mark": {
      text: "Callback!URLs:\n  - a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "Callback!URLs", 0)),
      result: "Callback!URLs: []\n",
    },
    "takes empty lines along below a block scalar with a comment": {
      text: "CallbackURLs:\n  - | # text\n    a\n  - b\n\n\nGenerateSecret: true\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - | # text\n    a\nGenerateSecret: true\n",
    },
    "stays with all else that was to be done where it cannot go": {
      text: "CallbackURLs:\n  - |\n    a\n  - b\n     # about b\n  - c\n",
      edit: root => together(remove(1)(root), append("d")()),
      result: null,
    },
    "leaves brackets behind a key with what looks like a comment": {
      text: lines`
        "it\\"s # 'CallbackURLs":
          - a
        'b #''c': # none
          - d
      `,
      edit: root => removeItem("CallbackURLs", valueAt(root, "it\"s # 'CallbackURLs", 0)),
      result: lines`
        "it\\"s # 'CallbackURLs": []
        'b #''c': # none
          - d
      `,
    },
    "leaves brackets behind a quoted key behind a dash": {
      text: lines`
        CallbackURLs:
          -   'a #': # b
                - c
      `,
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, "a #", 0)),
      result: "CallbackURLs:\n  -   'a #': [] # b\n",
    },
    "leaves brackets behind the key above a comment that stands less deep": {
      text: "CallbackURLs:\n# about a\n  - a\n",
      edit: remove(0),
      result: "CallbackURLs: []\n# about a\n",
    },
    "is refused below the start of a document": {
      text: "---\n- a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, 0)),
      result: null,
    },
    "leaves brackets behind an anchor": {
      text: "CallbackURLs:   &urls\n\n  # about a\n  - a\n",
      edit: remove(0),
      result: "CallbackURLs:   &urls []\n\n  # about a\n",
    },
    "is refused where nothing says what the block belongs to": {
      text: "- a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, 0)),
      result: null,
    },
    "is refused where only what is in the block looks like what it belongs to": {
      text: "- a\n-\n",
      edit: root =>
        together(removeItem("CallbackURLs", valueAt(root, 0)), removeItem("CallbackURLs", valueAt(root, 1))),
      result: null,
    },
    "is refused below an anchor of the whole file": {
      text: "&urls\n- a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, 0)),
      result: null,
    },
    "leaves brackets in front of a comment with quotes and a number sign": {
      text: 'CallbackURLs: # "the # of the URLs that there are"\n  - a\n',
      edit: remove(0),
      result: 'CallbackURLs: [] # "the # of the URLs that there are"\n',
    },
    "leaves brackets behind a key with quotes in it": {
      text: "'it''s # the ''urls''': # none\n  - a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "it's # the 'urls'", 0)),
      result: "'it''s # the ''urls''': [] # none\n",
    },
    "leaves white space at the end of the file to no block scalar": {
      text: "CallbackURLs:\n  - |\n    a\n  - b\n      ",
      edit: remove(1),
      result: "CallbackURLs:\n  - |\n    a\n",
    },
    "is one of two below a block scalar with a comment and numbers": {
      text: "CallbackURLs:\n  - |2- # text\n    a\n  - b\n  - c\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - |2- # text\n    a\n  - c\n",
    },
    "does not lend empty lines at the end of the file": {
      text: "CallbackURLs:\n  - >+1\n    a\n  - b\n\n  \n",
      edit: remove(1),
      result: "CallbackURLs:\n  - >+1\n    a\n",
    },
    "leaves a comment below a block scalar where it stands no deeper": {
      text: "CallbackURLs:\n  - |\n    a\n  - b\n  # about b\nGenerateSecret: true\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - |\n    a\n  # about b\nGenerateSecret: true\n",
    },
    "leaves what is deeper below a block scalar and no comment": {
      text: "CallbackURLs:\n  - |\n    a\n  - b\n  -    c\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - |\n    a\n  -    c\n",
    },
    "leaves empty lines behind what only looks like a block scalar": {
      text: "CallbackURLs:\n  - a|b\n  - b\n\n  - c\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - a|b\n\n  - c\n",
    },
    "goes with its lines behind a block scalar further up": {
      text: "ClientName: |\n  web\nCallbackURLs:\n  - a\n  - b\n\n\nGenerateSecret: true\n",
      edit: remove(1),
      result: "ClientName: |\n  web\nCallbackURLs:\n  - a\n\n\nGenerateSecret: true\n",
    },
    "can be the first behind a dash": {
      text: "CallbackURLs:\n  - - a # about a\n    - b\n    - c\n    # about d\n    - d\n",
      edit: root =>
        together(
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 1)),
        ),
      result: "CallbackURLs:\n  - - c\n    # about d\n    - d\n",
    },
    "is refused behind a dash where a comment would be lost further down": {
      text: "CallbackURLs:\n  - - a\n    - b\n    # about c\n    - c\n",
      edit: root =>
        together(
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
          removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 1)),
        ),
      result: null,
    },
    "takes its line and the comment there along": {
      text: lines`
        CallbackURLs:
          - a
          # about b
          - b # about b
          - c
      `,
      edit: remove(1),
      result: lines`
        CallbackURLs:
          - a
          # about b
          - c
      `,
    },
    "leaves brackets behind the key when it is the only one": {
      text: lines`
        CallbackURLs: &urls # the urls
          # about a
          - a
        GenerateSecret: true
      `,
      edit: remove(0),
      result: lines`
        CallbackURLs: &urls [] # the urls
          # about a
        GenerateSecret: true
      `,
    },
    "leaves brackets behind a quoted key with a number sign": {
      text: lines`
        "CallbackURLs":
          - "# a"
        'it''s #':
          - b
      `,
      edit: remove(0),
      result: lines`
        "CallbackURLs": []
        'it''s #':
          - b
      `,
    },
    "can be one of several": {
      text: "CallbackURLs:\n- a\n- b\n- c\n",
      edit: remove(0, 2),
      result: "CallbackURLs:\n- b\n",
    },
    "can make room for another": {
      text: "CallbackURLs:\n  # about a\n  - a # about a\n",
      edit: root => together(remove(0)(root), append("c")()),
      result: "CallbackURLs:\n  # about a\n  - c\n",
    },
    "does not lend empty lines to a block scalar": {
      text: "CallbackURLs:\n  - |+\n    a\n  - b\n\n\nGenerateSecret: true\n",
      edit: remove(1),
      result: "CallbackURLs:\n  - |+\n    a\nGenerateSecret: true\n",
    },
    "is refused where a block scalar would swallow the comment below": {
      text: "CallbackURLs:\n  - |\n    a\n  - b\n     # about b\nGenerateSecret: true\n",
      edit: remove(1),
      result: null,
    },
    "can be in a list within a list": {
      text: "CallbackURLs:\n  - - a\n    - b\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
      result: "CallbackURLs:\n  - - b\n",
    },
    "leaves brackets behind the dash": {
      text: "CallbackURLs:\n  - - a # about a\n",
      edit: root => removeItem("CallbackURLs", valueAt(root, "CallbackURLs", 0, 0)),
      result: "CallbackURLs:\n  - [] # about a\n",
    },
  });
});

describe("a removed member of a block", () => {
  itEdits("yaml", {
    "takes all of its lines along": {
      text: lines`
        UserPoolId: a
        ClientName: |
          web
          client
        GenerateSecret: true
      `,
      edit: removeName,
      result: lines`
        UserPoolId: a
        GenerateSecret: true
      `,
    },
    "leaves the next one behind the dash": {
      text: lines`
        - ClientName: web # name

          LogoutURLs: []
      `,
      path: [0],
      edit: removeName,
      result: lines`
        - LogoutURLs: []
      `,
    },
    "is refused where a comment would be lost between the dash and the next one": {
      text: lines`
        - ClientName: web
          # about urls
          LogoutURLs: []
      `,
      path: [0],
      edit: removeName,
      result: null,
    },
    "is refused when it is the only one": {
      text: "ClientName: web\n",
      edit: removeName,
      result: null,
      isRefusedAlone: true,
    },
    "is refused when it is the only one of a structure": {
      text: "TokenValidityUnits:\n  AccessToken: hours\n",
      edit: () => removeProperty("TokenValidityUnits.AccessToken"),
      result: null,
    },
    "is refused where it takes an anchor along": {
      text: "ClientName: &name web\nOther: *name\n",
      edit: removeName,
      result: null,
    },
  });
});

describe("a value in the place of another in a block", () => {
  itEdits("yaml", {
    "takes the place of all members of a map": {
      text: "TokenValidityUnits:\n  AccessToken: hours # short\n  # why\n  IdToken: days\nClientName: web\n",
      edit: root =>
        replaceValue("CallbackURLs", valueAt(root, "TokenValidityUnits"), {
          RefreshToken: "days",
          a: [1, [2, { b: 3 }], [], {}],
        }),
      result: lines`
        TokenValidityUnits:
          RefreshToken: days
          a:
            - 1
            - - 2
              - b: 3
            - []
            - {}
          # why
        ClientName: web
      `,
    },
    "is quoted as the others are, also behind longer dashes": {
      text: "CallbackURLs:\n  -   'a'\n  -   'b'\nClientName: \"-\"\n",
      edit: append("c"),
      result: "CallbackURLs:\n  -   'a'\n  -   'b'\n  - 'c'\nClientName: \"-\"\n",
    },
    "is not quoted where only some are": {
      text: "CallbackURLs:\n  - 'a'\n  - b\n",
      edit: append("c"),
      result: "CallbackURLs:\n  - 'a'\n  - b\n  - c\n",
    },
    "has a quoted key where the others are": {
      text: "'GenerateSecret': true\n'LogoutURLs': []\n",
      edit: setName,
      result: "'ClientName': web\n'GenerateSecret': true\n'LogoutURLs': []\n",
    },
    "does not mind a tab between words": {
      text: "UserPoolId:\t'a'\nGenerateSecret: true\n",
      edit: setName,
      result: "UserPoolId:\t'a'\nClientName: web\nGenerateSecret: true\n",
    },
    "keeps the quotes": {
      text: "ClientName: 'app' # name\n",
      edit: setName,
      result: "ClientName: 'web' # name\n",
    },
    "keeps the anchor": {
      text: "ClientName: &name app\n",
      edit: setName,
      result: "ClientName: &name web\n",
    },
    "takes the place of a tag and its operand": {
      text: "ClientName: !Sub\n  - a\n  - b: c\n",
      edit: setName,
      result: "ClientName: web\n",
    },
    "is refused where an anchor stands behind the tag": {
      text: "ClientName: !Ref &name app\n",
      edit: setName,
      result: null,
    },
    "takes the place of nothing": {
      text: "ClientName: # none\nUserPoolId:\n",
      edit: setName,
      result: "ClientName: web # none\nUserPoolId:\n",
    },
    "takes the place of a block scalar": {
      text: "ClientName: >- # folded\n  web\n  client\nGenerateSecret: true\n",
      edit: setName,
      result: "ClientName: web\nGenerateSecret: true\n",
    },
    "takes the place of a block, and leaves comments of their own": {
      text: "ClientName: # a list\n  - a # about a\n  # why\n  - b\nGenerateSecret: true\n",
      edit: setName,
      result: "ClientName: web # a list\n  # why\nGenerateSecret: true\n",
    },
    "leaves the items that a list has already": {
      text: lines`
        CallbackURLs:
          - x # about x
          - 'b' # about b
      `,
      edit: setUrls,
      result: lines`
        CallbackURLs:
          - a
          - 'b' # about b
      `,
    },
    "can be a member of a list's item": {
      text: "CallbackURLs:\n  - a: 1\n    b: 2\n",
      edit: root => replaceValue("CallbackURLs", valueAt(root, "CallbackURLs", 0), "c"),
      result: "CallbackURLs:\n  - c\n",
    },
  });
});
