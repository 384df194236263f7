using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ControlValidator.Model.Metering;

/// <summary>
/// The library's calls for regular expressions: the same, after drawing for the length of the text and the size of the expression. Only
/// expressions without backtracking come here, whose time is bounded by the product of both.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Expressions
{
    /// <summary>Steps that making an expression takes for each part of it.</summary>
    private const int Making = 20;

    /// <summary>Characters in a step, for an expression of a few parts.</summary>
    private const int Stride = 64;

    [SuppressMessage("Security", "MA0009", Justification = "The list of what policies may use demands the engine without backtracking.")]
    public static Regex New(string pattern, RegexOptions options)
    {
        Make(pattern);
        return new(pattern, options);
    }

    public static bool IsMatch(Regex expression, string text) => Counted(expression, text).IsMatch(text);

    public static Match Match(Regex expression, string text) => Counted(expression, text).Match(text);

    public static MatchCollection Matches(Regex expression, string text) => All(expression, text).Matches(text);

    public static int Count(Regex expression, string text) => All(expression, text).Count(text);

    public static string Replace(Regex expression, string text, string by)
    {
        All(expression, text);
        Grow(text, by);
        return expression.Replace(text, by);
    }

    public static string[] Split(Regex expression, string text) => All(expression, text).Split(text);

    public static bool IsMatch(string text, string pattern, RegexOptions options) => IsMatch(New(pattern, options), text);

    public static Match Match(string text, string pattern, RegexOptions options) => Match(New(pattern, options), text);

    public static MatchCollection Matches(string text, string pattern, RegexOptions options) => Matches(New(pattern, options), text);

    public static int Count(string text, string pattern, RegexOptions options) => Count(New(pattern, options), text);

    public static string Replace(string text, string pattern, string by, RegexOptions options) => Replace(New(pattern, options), text, by);

    public static string[] Split(string text, string pattern, RegexOptions options) => Split(New(pattern, options), text);

    public static Match NextMatch(Match match)
    {
        FuelTank.Current.Spend(FuelTank.Current.ExpressionCost);
        return match.NextMatch();
    }

    private static void Make(string pattern)
    {
        if (pattern is null)
            return;
        var parts = ExpressionSize.Of(pattern);
        FuelTank.Current.Spend(parts > ExpressionSize.Most ? long.MaxValue : parts * Making);
        FuelTank.Current.Allocate(parts * 200);
    }

    private static Regex Counted(Regex expression, string text)
    {
        if (expression is null || text is null)
            return expression!;
        var cost = Cost(expression, text);
        var tank = FuelTank.Current;
        tank.ExpressionCost = Math.Max(tank.ExpressionCost, cost);
        tank.Spend(cost);
        return expression;
    }

    // Each match begins a new search, which can go through the rest of the text.
    private static Regex All(Regex expression, string text)
    {
        if (expression is null || text is null)
            return expression!;
        var cost = Cost(expression, text);
        FuelTank.Current.Spend(cost * (1 + Math.Min(text.Length, 1 << 20)));
        FuelTank.Current.Allocate(text.Length * 200L);
        return expression;
    }

    private static long Cost(Regex expression, string text) => 8 + (text.Length * Math.Min(ExpressionSize.Of(expression.ToString()), ExpressionSize.Most) / Stride);

    private static void Grow(string text, string by)
    {
        if (text is not null && by is not null)
            FuelTank.Current.Allocate(2L * (text.Length + 1) * (by.Length + (by.Contains('$', StringComparison.Ordinal) ? (long)by.Length * text.Length : 1)));
    }
}
