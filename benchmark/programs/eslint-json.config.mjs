import json from "@eslint/json";

export default [{ ...json.configs.recommended, files: ["**/*.json"], language: "json/json", plugins: { json } }];
