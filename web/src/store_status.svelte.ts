import { getStatus, type Status } from "./api.ts";

/** What is served, asked for anew after each upload. */
class StoreStatus {
  status = $state.raw<Status | null>(null);
  /** Grows whenever the store may hold other articles than before: lists depend on it. */
  changes = $state(0);

  async load(): Promise<void> {
    try {
      this.status = await getStatus();
    } catch {
      this.status = null; // the view that is open says what is wrong
    }
  }

  changed(): void {
    this.changes += 1;
    void this.load();
  }
}

export const storeStatus = new StoreStatus();
