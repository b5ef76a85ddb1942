import yaml from "eslint-plugin-yml";

export default yaml.configs.recommended;
