/** The build reads a drawing as text, to be registered as an icon. */
declare module '*.svg' {
  const drawing: string;
  export default drawing;
}
