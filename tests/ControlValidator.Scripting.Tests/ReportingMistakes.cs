namespace ControlValidator.Scripting.Tests;

public sealed class ReportingMistakes
{
    [TestCase("resource.[|Nope|]()", "CS1061")]
    [TestCase("[|resorce|][\"on\"].Is(true)", "CS0103", "Did you mean `resource`?")]
    [TestCase("resource[\"on\"].[|Iss|](true)", "CS1061", "Did you mean `Is`?")]
    [TestCase("[|resource[\"on\"].Is(true) && resource[\"off\"].Is(false)|]", "CS0218", "Combine verdicts with `&`")]
    [TestCase("[|resource[\"on\"].Is(true)|] ? Verdict.Pass : Verdict.Fail", "CS0029", "Combine verdicts with `&`")]
    [TestCase("[|resource.Name == \"x\"|]", "CS0029", "A check gives a `Verdict`")]
    [TestCase("[|resource[\"on\"].As<bool>() == true|]", "CS0019", "Compare settings with `Is`")]
    [TestCase("[|resource[\"list\"].Items().All(item => true)|]", "CS0029", "A check gives a `Verdict`")]
    public void The_problem_is_reported_where_the_brackets_stand(string body, string compilerCode, string? help = null)
    {
        using var folder = new PolicyFolder();
        var marked = Marked.Parse(PolicyFolder.Check(body: body));
        folder.Add("on", marked.Text);

        var problem = folder.Load().Diagnostics.First();

        Assert.That(problem.Code, Is.EqualTo("CV1001"));
        Assert.That(problem.Message, Does.StartWith(compilerCode + ": "));
        Assert.That((problem.Span.Line, problem.Span.Column, problem.Span.Length), Is.EqualTo((marked.Line, marked.Column, marked.Length)));
        Assert.That(problem.Help, Does.StartWith(help ?? "Correct the C#"));
    }
}
