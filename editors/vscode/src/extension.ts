import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

const runCases = 'cval.runCases';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(vscode.commands.registerCommand('cval.restart', restart));
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.stop();
  await start();
}

async function start(): Promise<void> {
  const command = vscode.workspace.getConfiguration('cval').get('path', 'cval');
  const server: ServerOptions = { command, args: ['lsp'] };
  client = new LanguageClient('cval', 'ControlValidator', server, clientOptions());
  try {
    await client.start();
  } catch {
    const settings = 'Open settings';
    const chosen = await vscode.window.showErrorMessage(
      `\`${command}\` could not be started. Install cval, or set \`cval.path\` to where it is.`, settings);
    if (chosen === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'cval.path');
    }
  }
}

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ scheme: 'file', pattern: '**/*.csx' }, { scheme: 'untitled', language: 'csharp', pattern: '**/*.csx' }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.csx,cases.json}') },
    middleware: {
      // Running a policy is running code: not before its author is trusted.
      executeCommand: async (command, args, next) => {
        if (command === runCases && !vscode.workspace.isTrusted) {
          await vscode.window.showWarningMessage('Cases are run once this folder is trusted.');
          return undefined;
        }
        return vscode.window.withProgress(
          { location: vscode.ProgressLocation.Window, title: 'running cases' },
          async () => next(command, args) as Promise<unknown>);
      },
    },
  };
}

