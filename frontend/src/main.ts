import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { chosenLanguage, loadLanguage } from './app/shared/i18n/translate';
import { applyTheme, chosenTheme } from './app/shared/layout/theme';

applyTheme(chosenTheme());
void loadLanguage(chosenLanguage()).then(() => bootstrapApplication(App, appConfig));
