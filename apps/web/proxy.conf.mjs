/** The Angular dev server reads PORT, so the API has a variable of its own. */
const api = `http://127.0.0.1:${process.env.CERTIF_API_PORT ?? 3000}`;

export default { '/api': { target: api } };
