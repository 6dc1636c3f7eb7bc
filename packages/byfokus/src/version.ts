/** The library's version, as certificates carry it; the package's own. */
export const version = "0.1.0";
