import type { CallFunction } from './wx-api';

/** The way to the cloud, with the accidents a stairwell has. */
export class Network {
  private loses = false;

  /** The next call is done, but its answer does not come back. */
  loseNextAnswer(): void {
    this.loses = true;
  }

  through(callFunction: CallFunction): CallFunction {
    return async (name, data) => {
      const lost = this.loses;
      this.loses = false;
      const answer = await callFunction(name, data);
      if (lost) throw new Error('cloud.callFunction:fail network error');
      return answer;
    };
  }
}
