using System.Text;
using ControlValidator.Model;
using ControlValidator.Scripting;
using StreamJsonRpc;

namespace ControlValidator.Editor.Tests;

/// <summary>What stands above each check: to run its cases, what came of it, and its mutation score.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class RunningCases : IAsyncDisposable
{
    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [Test]
    public async Task A_check_offers_to_run_its_cases_and_shows_what_came_of_it()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        var before = await Lenses(editor, place);
        var message = await Run(editor, "CV-STO-901");
        var after = await Lenses(editor, place);

        Assert.That(before, Is.EqualTo<string[]>(["7 run cases"]));
        Assert.That(message, Does.Match(@"^CV-STO-901: 3 of 3 cases as expected; \d+ of \d+ changes noticed; .*fence$"));
        Assert.That(editor.Messages, Is.EqualTo<string[]>([message]));
        Assert.That(after[..2], Is.EqualTo<string[]>(["7 run cases", "7 3 of 3 cases as expected"]));
        Assert.That(after[2], Does.Match(@"^7 \d+ of \d+ changes noticed$"));
    }

    [Test]
    public async Task A_score_that_lies_with_the_pack_is_shown_before_any_run_as_long_as_it_is_of_this_text()
    {
        var editor = await beginning;
        var key = ScoreFile.KeyOf(Digest.Of($"{Digest.Of(EditedFamily.Secure)}  policy.csx\n{Digest.Of(EditedFamily.Shared)}  ../accounts.csx\n"), Encoding.UTF8.GetBytes(EditedFamily.Cases));
        editor.Family.Write("mutation-scores.json", $$"""{ "scores": { "CV-STO-901": { "of": "{{key}}", "noticed": 7, "changes": 9 } } }""");
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        Assert.That(await Lenses(editor, place), Is.EqualTo<string[]>(["7 run cases", "7 7 of 9 changes noticed"]));
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure + "\n");
        Assert.That(await Lenses(editor, place), Is.EqualTo<string[]>(["7 run cases"]));
    }

    [Test]
    public async Task The_unsaved_text_is_run_and_a_case_that_it_disagrees_with_is_named()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(".Is(true)", ".Is(false)", StringComparison.Ordinal));

        Assert.That(await Run(editor, "CV-STO-901"), Does.StartWith("CV-STO-901: 2 of 3 cases not as expected; case \"in the clear\" expects Fail, the check gives Pass: "));
        Assert.That(await Lenses(editor, place), Is.EqualTo<string[]>(["7 run cases", "7 2 of 3 cases not as expected"]));
    }

    [Test]
    public async Task A_verdict_of_an_older_text_is_marked_as_such()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);
        await Run(editor, "CV-STO-901");

        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure + "\n");

        Assert.That(await Lenses(editor, place), Does.Contain("7 3 of 3 cases as expected (before the last change)"));
    }

    [Test]
    public async Task A_policy_that_the_list_refuses_is_not_run()
    {
        var editor = await beginning;
        var mark = editor.Family.PathOf("was-here");
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure.Replace(".When(HoldsBlobs(account))", $" & (System.IO.Directory.CreateDirectory(@\"{mark}\").Exists ? Verdict.Pass : Verdict.Fail)", StringComparison.Ordinal));

        Assert.That(async () => await Run(editor, "CV-STO-901"), Throws.InstanceOf<RemoteRpcException>().With.Message.StartsWith("the policy is not run, since it has errors: a policy may not use `"));
        Assert.That(mark, Does.Not.Exist);
    }

    [Test]
    [Platform("Linux")]
    public async Task What_did_not_come_with_the_program_runs_behind_the_fence()
    {
        var editor = await beginning;
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        Assert.That(await Run(editor, "CV-STO-901"), Does.EndWith("; 1 check ran behind the whole fence"));
    }

    [Test]
    public async Task A_policy_that_is_only_opened_is_not_run()
    {
        var editor = await beginning;
        var mark = editor.Family.PathOf("was-here");
        var hostile = $$"""
            static readonly bool Made = System.IO.Directory.CreateDirectory(@"{{mark}}").Exists;

            [Control("CV-STO-903", "Does it at once", Pillar = Pillar.CloudPosture), Why("w"), Fix("f")]
            Verdict Judge(StorageAccount account) => Made ? Verdict.Pass : Verdict.Fail;

            """;
        editor.Family.Write(EditedFamily.SecurePolicy, hostile);
        var place = await editor.Open(EditedFamily.SecurePolicy, hostile);

        await editor.NextDiagnostics(EditedFamily.SecurePolicy);
        var lenses = await Lenses(editor, place);
        await editor.Ask("textDocument/hover", new { place.TextDocument, position = new { line = 0, character = 23 } });

        Assert.That(lenses, Does.Contain("4 run cases"));
        Assert.That(mark, Does.Not.Exist);
    }

    [Test]
    public async Task A_command_or_control_that_is_not_there_is_refused()
    {
        var editor = await beginning;
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        Assert.That(async () => await Run(editor, "CV-STO-999"), Throws.InstanceOf<RemoteRpcException>().With.Message.EqualTo("the policy has no control `CV-STO-999`"));
        Assert.That(async () => await editor.Ask("workspace/executeCommand", new { command = "cval.other" }), Throws.InstanceOf<RemoteRpcException>().With.Message.EqualTo("there is no command `cval.other`"));
    }

    private static async Task<string> Run(Conversation editor, string control) =>
        (await editor.Ask("workspace/executeCommand", new { command = "cval.runCases", arguments = new[] { editor.Family.UriOf(EditedFamily.SecurePolicy), control } })).GetProperty("message").GetString() ?? "";

    /// <summary>Line, counted from 1, and title.</summary>
    private static async Task<string[]> Lenses(Conversation editor, Place place) =>
    [
        .. (await editor.Ask("textDocument/codeLens", new { place.TextDocument })).EnumerateArray()
            .Select(l => $"{l.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1} {l.GetProperty("command").GetProperty("title").GetString()}"),
    ];
}
