import { decode } from "../../src/source/decode.js";

test.each([
  ["UTF-8", Buffer.from("é🐍\n"), { text: "é🐍\n", isUtf8: true }],
  ["a byte order mark", Buffer.from("\uFEFFFROM a\n"), { text: "\uFEFFFROM a\n", isUtf8: true }],
  ["other bytes, each a character", Buffer.from([0x46, 0xe9, 0x0a]), { text: "Fé\n", isUtf8: false }],
  ["a zero byte, which no diff can show", Buffer.from("é\0\n"), { text: "é\0\n", isUtf8: false }],
])("reads %s", (_, bytes, expected) => expect(decode(bytes)).toEqual(expected));
