/** How diagnostics reach the editor: it asks for them, or they are sent. */
export interface DiagnosticsDelivery {
  /** The document was opened or its text has changed. */
  readonly changed: (uri: string) => void
  readonly closed: (uri: string) => void
  /** Settings, or what is reviewed, have changed. */
  readonly refresh: () => void
}
