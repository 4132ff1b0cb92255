import { commands } from './cli';
import { runCommand } from './platform/boot/command';

void runCommand(commands, process.argv.slice(2));
