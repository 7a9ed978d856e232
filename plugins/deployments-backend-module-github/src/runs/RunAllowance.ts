/** How many finished runs a sweep may still open. */
export class RunAllowance {
  constructor(private left: number) {}

  take(): boolean {
    if (this.left <= 0) {
      return false;
    }
    this.left -= 1;
    return true;
  }
}
