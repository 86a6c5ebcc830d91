/** Routes outside the API's prefix: the page for people. */
export const OUTSIDE_PREFIX = ['/', 'home.css'];
