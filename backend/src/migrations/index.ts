/** Every migration in order; a new one is a file here and a line below. */
import type { Migration } from '../platform/database';
import { CreatePlatform1764000000000 } from './1764000000000-create-platform';
import { CreateUnits1764000100000 } from './1764000100000-create-units';
import { CreateAccounts1764000200000 } from './1764000200000-create-accounts';
import { CreateAudit1764000300000 } from './1764000300000-create-audit';
import { CreateCharters1764000400000 } from './1764000400000-create-charters';
import { CreateRounds1764000500000 } from './1764000500000-create-rounds';
import { CreateScans1764000600000 } from './1764000600000-create-scans';
import { CreateReviews1764000700000 } from './1764000700000-create-reviews';
import { NumberFacts1764001800000 } from './1764001800000-number-facts';
import { CreateReports1764001900000 } from './1764001900000-create-reports';
import { KeepPages1764002100000 } from './1764002100000-keep-pages';
import { DateWhatIsKnownOfUnits1764003000000 } from './1764003000000-date-what-is-known-of-units';
import { CreateLedger1764003100000 } from './1764003100000-create-ledger';
import { SetRoundsAside1764004000000 } from './1764004000000-set-rounds-aside';
import { CreateIntake1764005000000 } from './1764005000000-create-intake';
import { TurnPagePictures1764006000000 } from './1764006000000-turn-page-pictures';
import { CheckFiles1764006100000 } from './1764006100000-check-files';
import { AskAboutDoubts1764006500000 } from './1764006500000-ask-about-doubts';
import { TellCommitments1764007000000 } from './1764007000000-tell-commitments';
import { TellUnitsOfAnotherDay1764007100000 } from './1764007100000-tell-units-of-another-day';
import { KeepSelfReports1764007200000 } from './1764007200000-keep-self-reports';
import { ClimbToTheReach1764007300000 } from './1764007300000-climb-to-the-reach';
import { RunCampaigns1764008000000 } from './1764008000000-run-campaigns';
import { TellWhoseTurnItIs1764009000000 } from './1764009000000-tell-whose-turn-it-is';
import { ReleaseToThePublic1764009100000 } from './1764009100000-release-to-the-public';
import { KeepManifests1764010000000 } from './1764010000000-keep-manifests';

export const migrations: readonly Migration[] = [
  CreatePlatform1764000000000,
  CreateUnits1764000100000,
  CreateAccounts1764000200000,
  CreateAudit1764000300000,
  CreateCharters1764000400000,
  CreateRounds1764000500000,
  CreateScans1764000600000,
  CreateReviews1764000700000,
  NumberFacts1764001800000,
  CreateReports1764001900000,
  KeepPages1764002100000,
  DateWhatIsKnownOfUnits1764003000000,
  CreateLedger1764003100000,
  SetRoundsAside1764004000000,
  CreateIntake1764005000000,
  TurnPagePictures1764006000000,
  CheckFiles1764006100000,
  AskAboutDoubts1764006500000,
  TellCommitments1764007000000,
  TellUnitsOfAnotherDay1764007100000,
  KeepSelfReports1764007200000,
  ClimbToTheReach1764007300000,
  RunCampaigns1764008000000,
  TellWhoseTurnItIs1764009000000,
  ReleaseToThePublic1764009100000,
  KeepManifests1764010000000,
];
