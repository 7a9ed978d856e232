/** One line of the printed table. */
export interface Row {
  metric: string;
  value: string;
  /** What the value is compared with, such as "1.4× (≥ 1×)"; empty for what is only reported. */
  target?: string;
  /** Whether the target is met; undefined where there is none. */
  ok?: boolean;
}
