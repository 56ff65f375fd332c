using Microsoft.EntityFrameworkCore;

namespace Visnyk.Storage.Sqlite;

/// <summary><see cref="NewsroomDb"/> on SQLite; migrations belong to it.</summary>
public sealed class SqliteNewsroomDb(DbContextOptions<SqliteNewsroomDb> options) : NewsroomDb(options);
