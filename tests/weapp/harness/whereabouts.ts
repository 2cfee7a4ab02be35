import type { Phone } from './phone';
import { WxFailure } from './wx-answers';

/** A place in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

type Listener = (place: Place) => void;

/** Where the phone is, as far as WeChat tells a mini-program: after a yes, in the foreground, while it is asked. */
export class Whereabouts {
  private readonly listeners = new Set<Listener>();
  private isUpdating = false;

  constructor(private readonly phone: Phone) {}

  /** True while the mini-program is told where the phone is. */
  get isWatched(): boolean {
    return this.isUpdating && this.listeners.size > 0;
  }

  /** The phone was carried there. */
  carryTo(place: Place): void {
    if (this.isUpdating) for (const listener of this.listeners) listener(place);
  }

  /** Asynchronous APIs, among them those that app.json must declare. */
  readonly answers: Readonly<Record<string, (options: Readonly<Record<string, unknown>>) => unknown>> = {
    getSetting: () => ({ authSetting: this.phone.mayLocate === undefined ? {} : { 'scope.userLocation': this.phone.mayLocate } }),
    openSetting: () => ({ authSetting: {} }),
    authorize: () => {
      this.phone.mayLocate ??= this.phone.allowsLocating;
      if (!this.phone.mayLocate) throw new WxFailure('authorize:fail auth deny');
      return {};
    },
    startLocationUpdate: () => {
      if (this.phone.mayLocate !== true) throw new WxFailure('startLocationUpdate:fail auth deny');
      this.isUpdating = true;
      return {};
    },
    stopLocationUpdate: () => {
      this.isUpdating = false;
      return {};
    },
    chooseLocation: () => {
      if (this.phone.chosenPlace === null) throw new WxFailure('chooseLocation:fail cancel');
      return { name: '', address: '', ...this.phone.chosenPlace };
    },
  };

  /** APIs that only take or leave a listener. */
  readonly listening = {
    onLocationChange: (listener: Listener) => void this.listeners.add(listener),
    offLocationChange: (listener: Listener) => void this.listeners.delete(listener),
  };
}
