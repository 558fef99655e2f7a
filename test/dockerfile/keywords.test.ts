import { keywords, nearestKeyword } from "../../src/dockerfile/keywords.js";

test.each(keywords)("%s is its own nearest keyword", (keyword) => expect(nearestKeyword(keyword)).toBe(keyword));

test.each([
  ["RUNN", "RUN"],
  ["copyy", "COPY"],
  ["COPPY", "COPY"],
  ["FORM", "FROM"],
  ["AD", "ADD"],
  ["USR", "USER"],
  ["ENVS", "ENV"],
  ["LABELS", "LABEL"],
  ["LABLE", "LABEL"],
  ["EXPOSED", "EXPOSE"],
  ["WROKDIR", "WORKDIR"],
  ["WORKDIRRR", "WORKDIR"],
  ["ENTRYPONT", "ENTRYPOINT"],
  ["ENTRYPOIMM", "ENTRYPOINT"],
  ["HEALTHCHEKC", "HEALTHCHECK"],
])("%s was meant to be %s", (written, keyword) => expect(nearestKeyword(written)).toBe(keyword));

test.each([
  ["INSTALL", "nothing is near"],
  ["EXX", "two letters of a short word are wrong"],
  ["VOLUMEEE", "two letters of a short word are too many"],
  ["ENTRYPOIXXX", "three letters are wrong"],
  ["HEALTHCARE", "it is another word that begins like one"],
  ["ARD", "two are as near"],
  ["RUN:", "it is no word"],
  ["-RUN", "it is no word"],
  ["", "it is no word"],
])("%j was meant to be none that is certain: %s", (written) => expect(nearestKeyword(written)).toBeUndefined());
