/** Told how far long work has come, as a share from 0 to 1; answers whether to go on. */
export type Progress = (share: number) => 'continue' | 'cancel';
