import { Injectable } from '@nestjs/common';

/** The clock of decisions, read once for each. */
@Injectable()
export class DecisionClock {
  /** Epoch milliseconds. */
  now(): number {
    return Date.now();
  }
}
