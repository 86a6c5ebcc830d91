/** As long as anybody's name is shown. */
export const LONGEST_NAME = 120;
export const LONGEST_EMAIL = 254;
/** Longer ones are refused by the policy, which can say so; this keeps what is parsed small. */
export const LONGEST_PASSWORD = 1_000;
/** Of any code or token that was handed out, with room for how people type. */
export const LONGEST_CODE = 100;
