/** What the packages call the app: the `appId` of electron-builder.yml. */
export const APP_ID = 'app.quarterdeck.desktop';
