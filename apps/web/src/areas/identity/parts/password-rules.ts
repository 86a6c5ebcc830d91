/** Characters that a password has at least. The server has the last word: it also knows what is guessed first. */
export const SHORTEST_PASSWORD = 8;
