namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class DocumentingPolicies
{
    [Test]
    public void The_pages_of_the_shipped_controls_say_what_their_policies_say()
    {
        var run = Cval.Run("doc", "--policies", "policies", "--out", "docs/controls", "--check");

        Assert.That(run.Error, Is.Empty, "run `cval doc --out docs/controls`");
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_page_shows_what_is_read_and_which_resources_fail_and_pass()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("doc", "--policies", scratch.Policies, "--out", scratch.PathOf("pages"));
        var page = File.ReadAllText(Directory.EnumerateFiles(scratch.PathOf("pages"), "*-*.md").Single());

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(page, Does.Contain("| reads | `properties.good` |").And.Contain("## Fails: ").And.Contain("## Passes: "));
        Assert.That(File.ReadAllText(scratch.PathOf("pages/README.md")), Does.Contain("# Controls"));
    }

    [Test]
    public void Writing_again_changes_nothing_and_checking_is_clean()
    {
        using var scratch = new Scratch();
        string[] write = ["doc", "--policies", scratch.Policies, "--out", scratch.PathOf("pages"), "--site", scratch.PathOf("site")];

        Cval.Run(write);
        var again = Cval.Run(write);
        var check = Cval.Run([.. write, "--check"]);

        Assert.That(again.Output, Does.Contain("0 files changed"));
        Assert.That(check.ExitCode, Is.Zero, check.Error);
    }

    [Test]
    public void A_page_that_is_out_of_date_is_named_with_its_line()
    {
        using var scratch = new Scratch();
        string[] write = ["doc", "--policies", scratch.Policies, "--out", scratch.PathOf("pages")];
        Cval.Run(write);
        var page = Directory.EnumerateFiles(scratch.PathOf("pages"), "*-*.md").Single();
        File.WriteAllText(page, File.ReadAllText(page).Replace("## Cases", "## Some cases", StringComparison.Ordinal));

        var check = Cval.Run([.. write, "--check"]);

        Assert.That(check.ExitCode, Is.EqualTo(1));
        Assert.That(check.Error, Does.Contain("CV7301").And.Contain(Path.GetFileName(page)));
    }

    [Test]
    public void Made_pages_of_controls_that_are_gone_are_removed_and_nothing_else()
    {
        using var scratch = new Scratch();
        string[] write = ["doc", "--policies", scratch.Policies, "--out", scratch.PathOf("pages")];
        Cval.Run(write);
        var page = Directory.EnumerateFiles(scratch.PathOf("pages"), "*-*.md").Single();
        File.Copy(page, scratch.PathOf("pages/OLD-001.md"));
        scratch.Write("pages/OWN-001.md", "# Written by hand");

        var run = Cval.Run(write);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(scratch.PathOf("pages/OLD-001.md"), Does.Not.Exist);
        Assert.That(scratch.PathOf("pages/OWN-001.md"), Does.Exist);
    }

    [Test]
    public void A_site_asks_the_network_for_nothing()
    {
        using var scratch = new Scratch();

        Cval.Run("doc", "--policies", scratch.Policies, "--site", scratch.PathOf("site"));

        foreach (var page in Directory.EnumerateFiles(scratch.PathOf("site"), "*.html"))
            Assert.That(File.ReadAllText(page), Does.Contain("default-src 'none'").And.Not.Match("(src|href)=\"https?:"));
    }

    [Test]
    public void Without_a_folder_to_write_to_the_verb_says_what_to_give()
    {
        var run = Cval.Run("doc");

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("--out").And.Contain("--site"));
    }
}
