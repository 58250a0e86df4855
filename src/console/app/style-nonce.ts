/** The nonce of this page: the one that its Content-Security-Policy accepts for style elements. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// Dialogs keep the page behind them from scrolling by a style element of a package that asks this global for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
