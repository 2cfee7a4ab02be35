import type { CallFunction, UploadFile } from './wx-api';

/** The way to the cloud, with the accidents a stairwell has. */
export class Network {
  private loses = false;
  /** False in a stairwell: nothing gets through. */
  isThere = true;

  /** The next call is done, but its answer does not come back. */
  loseNextAnswer(): void {
    this.loses = true;
  }

  throughTo(uploadFile: UploadFile): UploadFile {
    return (cloudPath) => (this.isThere ? uploadFile(cloudPath) : Promise.reject(new Error('cloud.uploadFile:fail network error')));
  }

  through(callFunction: CallFunction): CallFunction {
    return async (name, data) => {
      if (!this.isThere) throw new Error('cloud.callFunction:fail network error');
      const lost = this.loses;
      this.loses = false;
      const answer = await callFunction(name, data);
      if (lost) throw new Error('cloud.callFunction:fail network error');
      return answer;
    };
  }
}
