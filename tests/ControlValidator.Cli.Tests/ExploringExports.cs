namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class ExploringExports
{
    private const string Accounts = """
        [{ "type": "Microsoft.Storage/storageAccounts", "name": "one", "id": "/x/one", "properties": { "minimumTlsVersion": "TLS1_0" } },
         { "type": "Microsoft.Storage/storageAccounts", "name": "two", "id": "/x/two", "properties": { "minimumTlsVersion": "TLS1_2" } }]
        """;

    [TestCase("snapshot.Resources.Count()", "2")]
    [TestCase("snapshot.All<StorageAccount>().Known.Select(a => a.Resource.Name)", "one\ntwo")]
    [TestCase("snapshot.All<StorageAccount>()", "name type\none  Microsoft.Storage/storageAccounts\ntwo  Microsoft.Storage/storageAccounts")]
    [TestCase("snapshot.Resources.Select(r => new { r.Name, Tls = r[\"properties/minimumTlsVersion\"] })", "Name Tls\none  \"TLS1_0\"\ntwo  \"TLS1_2\"")]
    [TestCase("snapshot.Resources.Select(r => (r.Name, r.Id))", "Item1 Item2\none   /x/one\ntwo   /x/two")]
    [TestCase("snapshot.Resources.Where(r => false)", "nothing")]
    [TestCase("snapshot.All<StorageAccount>().All(a => a.Properties.MinimumTlsVersion.AtLeast(\"TLS1_2\"))", "fail: properties.minimumTlsVersion is \"TLS1_0\", expected `TLS1_2` or later")]
    public void An_expression_is_answered(string expression, string answer)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("eval", expression, scratch.Write("e.json", Accounts));

        Assert.That(string.Join('\n', run.Output.TrimEnd().Split('\n').Select(l => l.TrimEnd())), Is.EqualTo(answer), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Json_has_resources_as_the_export_has_them()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("eval", "snapshot.Resources.Select(r => new { r.Name, r.Root })", scratch.Write("e.json", Accounts), "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement[1].GetProperty("Root").GetProperty("properties").GetProperty("minimumTlsVersion").GetString(), Is.EqualTo("TLS1_2"));
    }

    [TestCase("snapshot.Resources.Count(", "CV1001")]
    [TestCase("snapshot.Nothing", "CV1001")]
    [TestCase("#r \"System.Net.Http\"\n1", "CV1001")]
    [TestCase("System.IO.File.ReadAllText(\"/etc/hostname\")", "CV1101")]
    [TestCase("snapshot.Resources.Select(r => Environment.GetEnvironmentVariable(r.Name))", "CV1101")]
    [TestCase("var x = 1; System.Console.WriteLine(x);", "CV1101")]
    [TestCase("snapshot.GetType().Assembly", "CV110")]
    [TestCase("snapshot.Resources.First(r => false)", "CV7021")]
    [TestCase("snapshot.Resources.Select(r => r.Name.Substring(99))", "CV7021")]
    [TestCase("snapshot.All<StorageAccount>().First().Properties.AccessTier.Value", "CV7020")]
    [TestCase("snapshot.All<KeyVault>().First()", "CV7020")]
    public void What_is_wrong_is_said_with_a_code_and_never_a_stack_trace(string expression, string code)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("eval", expression, scratch.Write("e.json", Accounts));

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output);
        Assert.That(run.Error, Does.Contain($"error {code}").And.Not.Contain("   at "));
    }

    [TestCase("Enumerable.Range(0, 2000000000).Count(n => n % 3 == 4)", "CV1201")]
    [TestCase("Enumerable.Range(0, 2000000000).Where(n => n < 0)", "CV1201")]
    [TestCase("while (true) { }", "CV1201")]
    [TestCase("\"x\".PadLeft(2000000000).Length", "CV1202")]
    [TestCase("int Deep(int n) => n < 0 ? n : Deep(n + 1) + 1;\nDeep(0)", "CV1203")]
    public void What_does_not_end_or_asks_for_too_much_is_stopped(string expression, string code)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("eval", expression, scratch.Write("e.json", Accounts), "--fuel", "50000");

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output);
        Assert.That(run.Error, Does.StartWith("expression").And.Contains($"error {code}"));
    }

    [Test]
    public void A_conversation_goes_on_after_a_text_that_was_stopped_and_each_text_has_a_supply_of_its_own()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("var many = Enumerable.Range(0, 2000000000);\nmany.Count(n => n < 0)\nmany.Take(10).Sum()\nmany.Take(11).Sum()\n",
            ["repl", scratch.Write("e.json", Accounts), "--fuel", "50000"]);

        Assert.That(run.Output.TrimEnd().Split('\n')[^2..], Is.EqualTo<string[]>(["45", "55"]), run.Error);
        Assert.That(run.Error, Does.Contain("error CV1201"));
    }

    [Test]
    public void A_conversation_remembers_what_was_declared_and_goes_on_after_a_mistake()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("var all = snapshot.Resources;\nnonsense\nall.Count(r =>\n  r.Name == \"one\")\n:quit\n99 + 1\n", ["repl", scratch.Write("e.json", Accounts)]);

        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Is.EqualTo("1"), run.Error);
        Assert.That(run.Error, Does.Contain("nonsense"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [TestCase("int Twice(int n) => n * 2;\nTwice(21)", "42")]
    [TestCase("int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1);\nint Next(int n) => Fact(n) + 1;\nNext(4) + Fact(3)", "31")]
    [TestCase("static string Sure<T>(T value) => value + \"!\";\nSure(7)", "7!")]
    [TestCase("bool IsOne(Resource r) => r.Name == \"one\";\nsnapshot.Resources.Where(r => IsOne(r)).Count()", "1")]
    [TestCase("bool IsOne(Resource r) => r.Name == \"one\";\nsnapshot.Resources.Where(IsOne).Count()", "1")]
    [TestCase("record Pair(int A, int B) { public int Sum() => A + B; }\nvar pair = new Pair(1, 2);\npair.Sum()", "3")]
    [TestCase("var count = 1;\nint Count() => count++;\nCount()\nCount()\ncount", "3")]
    public void What_a_text_declares_later_ones_call(string texts, string answer)
    {
        using var scratch = new Scratch();

        var run = Cval.Run(texts + "\n", ["repl", scratch.Write("e.json", Accounts)]);

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Is.EqualTo(answer));
    }

    [Test]
    public void Texts_that_call_each_other_without_end_are_stopped()
    {
        using var scratch = new Scratch();

        var run = Cval.Run(
            "Func<long, long> back = null;\nlong Forth(long n) => back(n + 1) + 1;\nback = n => Forth(n);\nForth(0)\n1 + 1\n", ["repl", scratch.Write("e.json", Accounts)]);

        Assert.That(run.Error, Does.Contain("error CV1203"));
        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Is.EqualTo("2"));
    }

    /// <summary>Each text by itself is in order; a value that doubles with each call would soon fill the stack.</summary>
    [TestCase("abstract class Step { public abstract int Go<T>(T value, int n); }\nstatic int Grow<T>(Step step, T value, int n) => n == 0 ? 0 : step.Go((value, value), n - 1);\nclass Next : Step { public override int Go<T>(T value, int n) => Grow(this, value, n); }\nGrow(new Next(), 1, 100)\n1 + 1")]
    [TestCase("interface Step { int Go<T>(T value, int n); }\nstatic int Via<T>(Step step, T value, int n) => step.Go(value, n);\nrecord Next(int I) : Step { public int Go<T>(T value, int n) => n == 0 ? 0 : Via(this, (value, value), n - 1); }\nVia(new Next(1), 1, 100)\n1 + 1")]
    [TestCase("static int Grow<T>(T value, int n) => n == 0 ? 0 : Grow((value, value), n - 1);\nGrow(1, 100)\n1 + 1")]
    public void Texts_that_call_each_other_with_ever_larger_types_are_refused(string texts)
    {
        using var scratch = new Scratch();

        var run = Cval.Run(texts + "\n", ["repl", scratch.Write("e.json", Accounts), "--fence", "off"]);

        Assert.That(run.Error, Does.Contain("error CV1205").And.Not.Contain("Stack overflow"));
        Assert.That((run.ExitCode, run.Output.TrimEnd().Split('\n')[^1]), Is.EqualTo((0, "2")), run.Error);
    }

    [Test]
    public void A_text_that_was_refused_for_its_types_can_be_corrected()
    {
        using var scratch = new Scratch();

        var run = Cval.Run(
            "static int Grow<T>(T value, int n) => n == 0 ? 7 : Grow((value, value), n - 1);\nstatic int Grow<T>(T value, int n) => n == 0 ? 7 : Grow(value, n - 1);\nGrow(1, 3)\n",
            ["repl", scratch.Write("e.json", Accounts), "--fence", "off"]);

        Assert.That(run.Error, Does.Contain("error CV1205"));
        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Is.EqualTo("7"), run.Error);
    }

    [Test]
    public void A_text_may_use_what_another_declared_with_a_larger_type_that_comes_to_an_end()
    {
        using var scratch = new Scratch();

        var run = Cval.Run(
            "record Pair<T>(T One, T Other);\nstatic Pair<List<T>> Lists<T>(T value) => new([value], [value, value]);\nstatic Pair<Pair<T>> Twice<T>(Pair<T> pair) => new(pair, pair);\nTwice(Lists(1)).Other.Other.Count\n",
            ["repl", scratch.Write("e.json", Accounts), "--fence", "off"]);

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Is.EqualTo("2"));
    }

    [Test]
    public void What_an_earlier_text_could_not_call_a_later_one_cannot_either()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("string Read() => System.IO.File.ReadAllText(\"/etc/hostname\");\nRead()\n", ["repl", scratch.Write("e.json", Accounts)]);

        Assert.That(run.Error, Does.Contain("error CV1101").And.Contain("error CV1001"));
    }

    [TestCase("snapshot.Resources.Select(r => new { r.Name, r.Root })")]
    [TestCase("snapshot.Resources.Select(r => (r.Name, \"ü\\u2028\\\"\", 1.50m))")]
    [TestCase("snapshot.Resources.Count(")]
    [TestCase("snapshot.Resources.First(r => false)")]
    [TestCase("snapshot.Resources.Select(r => r.Name.Substring(99))")]
    [TestCase("int Deep(int n) => n < 0 ? n : Deep(n + 1) + 1;\nDeep(0)")]
    [TestCase("snapshot.All<StorageAccount>().All(a => a.Properties.MinimumTlsVersion.AtLeast(\"TLS1_2\"))")]
    [TestCase("null")]
    [Platform("Linux")]
    public void What_is_answered_is_the_same_with_and_without_a_fence(string expression)
    {
        using var scratch = new Scratch();
        var export = scratch.Write("e.json", Accounts);

        foreach (var form in new string[][] { [], ["--json"] })
        {
            var off = Cval.Run(["eval", expression, export, "--fence", "off", .. form]);
            var fenced = Cval.Run(["eval", expression, export, "--fence", "require", .. form]);

            Assert.That((fenced.ExitCode, fenced.Output, fenced.Error), Is.EqualTo((off.ExitCode, off.Output, off.Error)));
        }
    }

    [Test]
    public void An_export_from_standard_input_can_be_asked()
    {
        Assert.That(Cval.Run(Accounts, ["eval", "snapshot.Resources.Count()", "-"]).Output.Trim(), Is.EqualTo("2"));
    }
}
