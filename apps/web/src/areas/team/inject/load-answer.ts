/** Loads the form for answers, which the room itself does not need to be shown. */
export const loadAnswer = () => import('../answer/answer.tsx');
