using System.Text.Json;
using ControlValidator.Editor.Lenses;
using ControlValidator.Editor.Protocol;
using ControlValidator.Scripting.Editing;
using StreamJsonRpc;

namespace ControlValidator.Editor.Requests;

/// <summary>What stands above checks, and running them.</summary>
internal sealed class Running(Session session)
{
    private readonly CheckLenses lenses = new(session.Runs);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public Task<CodeLens[]> Lenses(AtDocument at, CancellationToken cancellation)
    {
        var open = session.Open;
        var document = open.At(at.TextDocument.Uri);
        return Task.Run(() => lenses.Of(document, EditedPolicy.Review(document.Path, open.TextAt, cancellation)), cancellation);
    }

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public async Task<ShownMessage?> Execute(ExecuteCommand command, CancellationToken cancellation)
    {
        var open = session.Open;
        if (command.Command is not CheckLenses.RunCases)
            throw Refusal.Parameters($"there is no command `{command.Command}`");
        if (command.Arguments is not [{ ValueKind: JsonValueKind.String } uri, { ValueKind: JsonValueKind.String } control])
            throw Refusal.Parameters($"`{CheckLenses.RunCases}` takes a document and a control");
        var runs = await session.Runs.Run(open.At(uri.GetString() ?? ""), open, cancellation).ConfigureAwait(false);
        var run = runs.FirstOrDefault(r => r.Control == control.GetString()) ?? throw Refusal.Parameters($"the policy has no control `{control}`");
        var message = new ShownMessage(
            run.AsExpected < run.Cases ? 1 : run.Proof.Proven ? 3 : 2,
            $"{run.Control}: {string.Join("; ", new[] { run.Verdict, run.Surprise, run.Score, run.Guard }.OfType<string>())}");
        session.Client.Show(message);
        session.Client.RefreshLenses();
        return message;
    }
}
