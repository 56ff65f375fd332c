using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Sets a public fact about the site.</summary>
public sealed class SetSetting(WriteQueue writes)
{
    /// <summary>The setting as it stands now.</summary>
    public Task<Outcome<SiteSetting>> Run(Actor by, string name, string value, CancellationToken cancel = default) => writes.Run<SiteSetting>(
        by,
        new Deed("setting.set", $"setting {name}"),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            var setting = await db.Settings.FindAsync([name], cancel);
            if (setting is null)
            {
                setting = new SiteSetting { Name = name, Value = value };
                db.Settings.Add(setting);
            }

            setting.Value = value;
            return setting;
        },
        cancel);
}
