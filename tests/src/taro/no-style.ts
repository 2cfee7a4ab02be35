/** Styles have nothing to say outside a bundle. */
export default {};
